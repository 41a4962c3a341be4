/** `/api/watch-mails`, as `contract/watch-mail-answers.ts` has it. */
import type { Hono } from 'hono'
import { watchMailPlan } from '#contract/watch-mails.ts'
import type { Clock } from '#server/clock.ts'
import type { DueWork } from '#server/due-work.ts'
import {
  addWatchMail,
  changeWatchMail,
  listWatchMails,
  pauseWatchMail,
  removeWatchMail,
  type Watching,
} from '#server/use-cases/watch-mails/watch-mails.ts'
import { repeatingRoutes } from './repeating.ts'

export interface WatchMailsDependencies {
  readonly watching: Watching
  readonly watcher: Pick<DueWork, 'wake'> | undefined
  readonly clock: Clock
}

export function watchMailsRoutes({ watching, watcher, clock }: WatchMailsDependencies): Hono {
  return repeatingRoutes({
    input: watchMailPlan,
    plan: watchMailPlan,
    list: () => listWatchMails(watching),
    add: (plan, by) => addWatchMail(watching, plan, by, clock()),
    change: (id, plan, by) => changeWatchMail(watching, id, plan, by, clock()),
    pause: (id, paused) => pauseWatchMail(watching, id, paused, clock()),
    remove: (id) => removeWatchMail(watching, id),
    worker: watcher,
  })
}
