import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '#server/clock.ts'
import { openAnnotations, type Annotations } from './annotations.ts'
import { openEmbeds, type Embeds } from './embeds.ts'
import { openGoals, type Goals } from './goals.ts'
import { openKeys, type Keys } from './keys.ts'
import { openLinkPasses, type LinkPasses } from './link-passes.ts'
import { openLinks, type Links } from './links.ts'
import { openMailings, type Mailings } from './mailings.ts'
import { openReports, type Reports } from './reports.ts'
import { openSchedules, type Schedules } from './schedules.ts'
import { openTags, type Tags } from './tags.ts'
import { openWatchMails, type WatchMails } from './watch-mails.ts'

/** All that people make with Scanboard and that it keeps, but for who is signed in. */
export interface Stores {
  readonly keys: Keys
  readonly annotations: Annotations
  readonly tags: Tags
  readonly goals: Goals
  readonly links: Links
  /** How guests come by links. */
  readonly linkPasses: LinkPasses
  readonly embeds: Embeds
  readonly reports: Reports
  readonly mailings: Mailings
  readonly schedules: Schedules
  readonly watchMails: WatchMails
}

/** Opens them in one database, whose schema is up to date. They are closed with it. */
export function openStores(database: DatabaseSync, clock: Clock): Stores {
  return {
    keys: openKeys(database, clock),
    annotations: openAnnotations(database, clock),
    tags: openTags(database),
    goals: openGoals(database),
    links: openLinks(database, clock),
    linkPasses: openLinkPasses(database, clock),
    embeds: openEmbeds(database, clock),
    reports: openReports(database, clock),
    mailings: openMailings(database, clock),
    schedules: openSchedules(database, clock),
    watchMails: openWatchMails(database, clock),
  }
}
