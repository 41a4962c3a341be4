/**
 * Looks at the watch list when a watch mail is due, and has told by mail what is new on it. What was told is written down
 * together with the mails, so that whoever goes on after a crash tells nothing twice and leaves nothing out.
 */
import { dueAfter } from '#contract/schedule-time.ts'
import { DEFAULT_NEVER_SCANNED_DAYS } from '#contract/watch-list.ts'
import type { Wait } from '#server/alarm.ts'
import type { Clock } from '#server/clock.ts'
import { createDueWork, type DueWork } from '#server/due-work.ts'
import type { Log } from '#server/log.ts'
import { watchMail, type WatchNews } from '#server/mail/watch-mail.ts'
import type { Figures } from '#server/sources/source.ts'
import type { StoredWatchMail } from '#server/state/watch-mails.ts'
import { anotherTry } from '../another-try.ts'
import { watchList } from '../watch-list.ts'
import { newsOf } from './news.ts'
import { dueOf, type Watching } from './watch-mails.ts'

export interface WatcherOptions {
  readonly watching: Watching
  readonly figures: Figures
  readonly clock: Clock
  readonly log: Log
  readonly wait?: Wait
}

/** Where no mail server is set it does nothing: what is due is told when there is one. */
export function openWatcher({ watching, figures, clock, log, wait }: WatcherOptions): DueWork {
  const { watchMails, mailings, outbox, pageOf } = watching
  return createDueWork({
    doDue: lookForDue,
    nextAt: () => (outbox === undefined ? undefined : watchMails.nextAt()),
    onError: (error) => log.error('Watch mails could not be looked after', { error }),
    clock,
    wait,
  })

  async function lookForDue(signal: AbortSignal): Promise<void> {
    if (outbox === undefined) return
    const failures: unknown[] = []
    for (const id of watchMails.due()) {
      if (signal.aborted) return
      try {
        await look(watchMails.find(id)!, signal)
      } catch (error) {
        // It holds up no other, and is tried again before long.
        failures.push(error)
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, String(failures[0]))
  }

  async function look(due: StoredWatchMail, signal: AbortSignal): Promise<void> {
    const { id, plan, told, mailed } = due
    const at = clock()
    const next = dueAfter(dueOf(plan), at)
    const asked = await ask(due, signal)
    if (asked.list === undefined) {
      // It goes on at the next start.
      if (signal.aborted) return
      const again = asked.nextAt ?? next
      const look = { at, found: null, notKnown: [], why: asked.why }
      const attempts = again < next ? due.attempts + 1 : 0
      watchMails.settle(due, { look, told, mailed, attempts, nextAt: Math.min(again, next) })
      return
    }
    const { list } = asked
    const news = newsOf(list, plan.lists, hasReachedNobody(id) ? told.filter((name) => !mailed.includes(name)) : told)
    const { length: found } = news.mailed
    const looked = {
      look: { at, found, notKnown: news.notKnown, why: '' },
      told: news.told,
      mailed: found === 0 ? mailed : news.mailed,
      attempts: 0,
      nextAt: next,
    }
    watchMails.settle(due, looked, () => {
      if (found === 0) return
      const { language, timezone: zone, recipients } = plan
      const { lists, still } = news
      const { until, endsEarly } = list
      const told: WatchNews = { language, zone, until, endsEarly, lists, still, link: pageOf?.(zone) ?? null }
      const { subject } = watchMail(told)
      mailings.add({
        kind: 'watch',
        watchMailId: id,
        subject,
        message: JSON.stringify(told),
        createdBy: due.changedBy,
        recipients,
      })
    })
    outbox?.wake()
  }

  async function ask({ id, plan, attempts }: StoredWatchMail, signal: AbortSignal) {
    try {
      const asked = { timezone: plan.timezone, days: DEFAULT_NEVER_SCANNED_DAYS, oneCampaign: 'exclude' } as const
      const source = figures.within({ kind: 'everything' }, { signal })
      return { list: (await watchList(asked, { source, now: clock() })).data }
    } catch (error) {
      if (!signal.aborted) log.warn('The watch list could not be had', { watchMail: id, error })
      return { list: undefined, ...anotherTry(error, attempts + 1, clock()) }
    }
  }

  /** Then what its last mail told is new to everybody still. */
  function hasReachedNobody(id: string): boolean {
    return mailings.lastOfWatchMail(id)?.mails.every(({ state }) => state === 'failed') ?? false
  }
}
