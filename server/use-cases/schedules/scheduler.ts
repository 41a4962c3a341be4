/**
 * Makes reports when they are due: gathers, leaves a draft for review, and only where somebody has approved in advance approves
 * and sends. Each step is written down before the next, so that whoever goes on after a crash makes nothing twice.
 */
import { datesDueAt, dueAfter } from '#contract/schedule-time.ts'
import type { Instant } from '#contract/zone.ts'
import type { Wait } from '#server/alarm.ts'
import type { Clock } from '#server/clock.ts'
import { createDueWork, type DueWork } from '#server/due-work.ts'
import type { Log } from '#server/log.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Goals } from '#server/state/goals.ts'
import type { RunOutcome, StoredRun, StoredSchedule } from '#server/state/schedules.ts'
import { anotherTry, mayTryAgain } from '../another-try.ts'
import { mayCarryReport, notifyOfDraft, notifyOfFailure, sendReport, type Sending } from '../mailings/mailings.ts'
import { knownOnlyUntil } from '../reports/not-known.ts'
import { approveReport, createReport } from '../reports/reports.ts'
import { timingOf, withDates } from './dates.ts'

export interface SchedulerOptions {
  readonly sending: Sending
  readonly figures: Figures
  readonly goals: Pick<Goals, 'of'>
  readonly clock: Clock
  readonly log: Log
  readonly wait?: Wait
}

/**
 * What a process before has left or missed is due at its start; its close breaks off what is being made, which goes on at the
 * next start.
 */
export type Scheduler = DueWork

const MINUTE = 60_000

export function openScheduler({ sending, figures, goals, clock, log, wait }: SchedulerOptions): Scheduler {
  const { schedules, reports } = sending
  /** Whether something could not be written down at the last look: what is due next has passed already then. */
  let hasFailed = false
  return createDueWork({
    doDue: makeDue,
    nextAt: () => (hasFailed ? clock() + MINUTE : schedules.nextAt()),
    onError: (error) => log.error('Schedules could not be looked at', { error }),
    clock,
    wait,
  })

  async function makeDue(signal: AbortSignal): Promise<void> {
    hasFailed = false
    for (const id of schedules.due()) await alone(id, () => takeUp(id))
    for (const open of schedules.open()) if (!signal.aborted) await alone(open.scheduleId, () => make(open, signal))
  }

  /** Whatever goes wrong with one schedule holds up no other: it is told, and tried again before long. */
  async function alone(id: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      hasFailed = true
      log.error('A schedule could not be looked after', { schedule: id, error })
    }
  }

  /** Of times that have passed only the last is made up for. */
  function takeUp(id: string): void {
    const schedule = schedules.find(id)
    if (schedule === undefined) return
    const timing = timingOf(schedule)
    let dueAt = schedule.nextAt!
    let missed = 0
    let next = dueAfter(timing, dueAt)
    for (; next <= clock(); next = dueAfter(timing, next)) {
      dueAt = next
      missed += 1
    }
    schedules.begin(id, { dueAt, ...datesDueAt(timing, dueAt), missed }, next)
  }

  async function make(run: StoredRun, signal: AbortSignal): Promise<void> {
    const planned = schedules.find(run.scheduleId)
    if (planned === undefined) return
    schedules.attempt(run)
    const { reportId } = run
    try {
      await prepare(run, planned, signal)
      // Whoever has paused, changed or deleted it meanwhile is heard.
      const schedule = schedules.find(run.scheduleId)
      if (schedule === undefined || schedule.paused) {
        schedules.settle(run, { state: 'drafted', why: '' })
      } else {
        schedules.settle(run, hand(run, schedule))
      }
      log.info('A scheduled report was made', { report: reportId, schedule: run.scheduleId })
    } catch (error) {
      // It goes on at the next start.
      if (signal.aborted) return
      const outcome = outcomeOf(error, run.attempts + 1, clock())
      schedules.settle(run, outcome)
      const schedule = schedules.find(run.scheduleId)
      if (outcome.state === 'failed' && schedule !== undefined)
        notifyOfFailure(sending, schedule, { ...run, ...outcome })
      log.warn('A scheduled report could not be made', {
        schedule: run.scheduleId,
        state: outcome.state,
        error,
      })
    }
  }

  async function prepare(
    { reportId, from, to, attempts }: StoredRun,
    { repeated, plan }: StoredSchedule,
    signal: AbortSignal,
  ): Promise<void> {
    if (reports.has(reportId)) return
    const { name: _, dates: __, language, sections, commentary, notes = {}, brand, ...asked } = repeated
    const { compare } = plan
    const title = withDates(plan.title, language, { from, to })
    await createReport(
      reports,
      { ...asked, from, to, compare, language, title },
      { figures, goals, now: clock(), signal },
      {
        id: reportId,
        // Those of the night are often brought in later in the morning.
        onlyWhole: mayTryAgain(attempts + 1),
        sections,
        ...(plan.keepCommentary ? { commentary, notes } : { commentary: '' }),
        brand,
      },
    )
  }

  /** A draft is left for review, or, where that was said in advance, approved and sent. */
  function hand(run: StoredRun, schedule: StoredSchedule): RunOutcome {
    const { reportId } = run
    const { plan, repeated, changedBy } = schedule
    const { language } = repeated
    const leaveDraft = (why: string) => {
      if (plan.notify !== null) notifyOfDraft(sending, reportId, plan.notify)
      return { state: 'drafted', why } as const
    }
    if (!plan.approvedInAdvance) return leaveDraft('')
    const newest = reports.versions(reportId).at(-1)
    if (newest === undefined) return { state: 'drafted', why: 'Somebody has deleted the draft.' }
    if (newest.frozen === undefined) {
      // A draft that waits is better than a report that was approved for nobody.
      if (!mayCarryReport(sending))
        return leaveDraft('Nothing could be sent: no mail server is set, or no PDF and no link.')
      const { knownUntil, timezone } = newest.gathered.period
      if (knownUntil !== undefined) return leaveDraft(knownOnlyUntil(Date.parse(knownUntil), timezone))
      // As it was prepared: what somebody has written into it meanwhile nobody has approved.
      if (newest.revision !== 1) return leaveDraft('Somebody has changed the draft before it was approved.')
      approveReport(reports, reportId, newest.revision, { by: changedBy, now: clock(), inAdvance: true })
    } else if (!newest.frozen.inAdvance) {
      return { state: 'drafted', why: 'Somebody has approved it before.' }
    }
    const isSent = sending.mailings.ofReport(reportId).some(({ mailing }) => mailing.kind === 'report')
    if (!isSent) {
      const { recipients, replyTo, message } = plan
      const subject = withDates(plan.subject, language, run)
      sendReport(
        sending,
        reportId,
        { version: newest.number, recipients, replyTo, subject, message, test: false },
        changedBy,
      )
    }
    return { state: 'sent', why: '' }
  }
}

function outcomeOf(error: unknown, attempts: number, now: Instant): RunOutcome {
  const { why, nextAt } = anotherTry(error, attempts, now)
  return nextAt === undefined ? { state: 'failed', why } : { state: 'waiting', why, nextAt }
}
