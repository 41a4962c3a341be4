/** Makes, changes and tells of watch mails. What is due is done by `watcher.ts`. */
import { Problem } from '#contract/problem.ts'
import { dueAfter, type Due } from '#contract/schedule-time.ts'
import type { WatchMail, WatchMails as WatchMailsToldOf } from '#contract/watch-mail-answers.ts'
import type { WatchMailPlan } from '#contract/watch-mails.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { iso, isoOrNull } from '#server/iso.ts'
import type { Mailings } from '#server/state/mailings.ts'
import type { StoredWatchMail, WatchMails } from '#server/state/watch-mails.ts'
import { noMailServer, toMailAnswer } from '../mailings/mailings.ts'
import type { Outbox } from '../mailings/outbox.ts'

export interface Watching {
  readonly watchMails: WatchMails
  readonly mailings: Mailings
  /** Undefined where no mail server is set. */
  readonly outbox: Outbox | undefined
  /** Address of the watch list in a zone, for those who work here; undefined where nobody knows it. */
  readonly pageOf: ((zone: Zone) => string) | undefined
}

/** When it is due again and again. */
export function dueOf({ rhythm, hour, timezone: zone }: WatchMailPlan): Due {
  return { rhythm, hour, zone }
}

/** What is new is told from its first time on. Throws a `Problem` 409 where no mail server is set, or there are too many. */
export function addWatchMail({ watchMails, outbox }: Watching, plan: WatchMailPlan, by: string, now: Instant): void {
  if (outbox === undefined) throw noMailServer()
  watchMails.add({ plan, changedBy: by, nextAt: dueAfter(dueOf(plan), now) })
}

/** What is changed counts from now on; what was paused stays so. Throws a `Problem` 404 where there is no such watch mail. */
export function changeWatchMail(
  { watchMails }: Watching,
  id: string,
  plan: WatchMailPlan,
  by: string,
  now: Instant,
): void {
  const { paused } = find(watchMails, id)
  watchMails.change(id, { plan, changedBy: by, nextAt: paused ? null : dueAfter(dueOf(plan), now) })
}

/** What comes and goes meanwhile is never told. Throws a `Problem` 404 where there is no such watch mail. */
export function pauseWatchMail({ watchMails }: Watching, id: string, paused: boolean, now: Instant): void {
  const { plan, changedBy, paused: was } = find(watchMails, id)
  if (was !== paused) watchMails.change(id, { plan, changedBy, nextAt: paused ? null : dueAfter(dueOf(plan), now) })
}

/** Throws a `Problem` 404 where there is no such watch mail. */
export function removeWatchMail({ watchMails }: Watching, id: string): void {
  if (!watchMails.remove(id)) throw unknown()
}

/** All of them, oldest first, each with what came of it last. */
export function listWatchMails({ watchMails, mailings, outbox }: Watching): WatchMailsToldOf {
  return {
    canMail: outbox !== undefined,
    watchMails: watchMails.list().map((one) => toAnswer(one, mailings.lastOfWatchMail(one.id))),
  }
}

function find(watchMails: WatchMails, id: string): StoredWatchMail {
  const found = watchMails.find(id)
  if (found === undefined) throw unknown()
  return found
}

function unknown(): Problem {
  return new Problem(404, 'There is no watch mail of this id. Somebody may have deleted it.')
}

function toAnswer(
  { id, plan, paused, nextAt, look }: StoredWatchMail,
  mailing: ReturnType<Mailings['lastOfWatchMail']>,
): WatchMail {
  return {
    id,
    ...plan,
    paused,
    nextAt: isoOrNull(nextAt),
    look: look && { ...look, at: iso(look.at), notKnown: [...look.notKnown] },
    mailing: mailing ? { at: iso(mailing.at), mails: mailing.mails.map(toMailAnswer) } : null,
  }
}
