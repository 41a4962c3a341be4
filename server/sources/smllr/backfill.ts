/**
 * Fills what nobody waits for: in quiet minutes the budget's rest asks for the days of the last 13 months, the
 * organisation's first, then those of what is looked at most, and looks once more at periods that have ended.
 */
import { bucketsBetween, dateAt, stepDate, type CalendarPeriod } from '#contract/period.ts'
import type { Connection } from '#contract/app.ts'
import type { Subject } from '#contract/history.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { Archive } from './archive.ts'
import type { Desk } from './desk.ts'
import { VendorFailure } from './client.ts'
import {
  archiveKeyOf,
  endpointOf,
  questionOf,
  textOf,
  vendorPeriod,
  type PeriodEndpoint,
  type VendorQuestion,
} from './questions.ts'

export interface BackfillParts {
  readonly desk: Pick<Desk, 'known' | 'ask' | 'isHalted'>
  readonly archive: Pick<Archive, 'due' | 'mostAsked'>
  readonly secondsFor: (questions: number) => number
  readonly clock: Clock
  readonly log: Log
}

export interface Backfill {
  /** Somebody looks at figures of this zone: its days are the ones to fill. */
  noteZone(zone: Zone): void
  /** How much of the organisation's last 13 months is known, by day. */
  coverage(): Connection['history']
  start(): void
  stop(): Promise<void>
}

const MONTHS = 13
/** How many questions of the backfill wait in the queue at a time; more would only hide what has become more useful. */
const AT_ONCE = 3
/** Between two looks for what has become due when all is known, and after a failure. */
const REST_MS = 60_000
const SUBJECTS = 50
/** What failed by itself is left alone for so long: what is not known under its id hardly will be an hour later. */
const FAILED_REST_MS = 3_600_000
const UNKNOWN_REST_MS = 24 * FAILED_REST_MS

export function createBackfill({ desk, archive, secondsFor, clock, log }: BackfillParts): Backfill {
  let zone: Zone | undefined
  let stopping: AbortController | undefined
  let running: Promise<unknown> = Promise.resolve()
  /** Ends the rests that are going on. */
  const wakers = new Set<() => void>()
  const underWay = new Set<string>()
  /** What failed by itself, and until when it is left alone: it must not keep all else from being filled. */
  const failed = new Map<string, Instant>()
  /** Subjects of which all is known, and the day and zone in which that was so: thousands of days need no second look. */
  const complete = new Map<string, string>()

  function* candidates(): Generator<VendorQuestion> {
    // What failed is still due, and longest: the others are behind it.
    for (const key of archive.due(clock(), AT_ONCE * 2 + failed.size)) yield questionOf(key)
    if (zone === undefined) return
    yield* missing({ kind: 'organisation' }, zone)
    for (const kind of ['qr', 'campaign', 'client'] as const) {
      for (const id of archive.mostAsked(kind, SUBJECTS)) yield* missing({ kind, id }, zone)
    }
  }

  function* missing(subject: Subject, ofZone: Zone): Generator<VendorQuestion> {
    const name = nameOf(endpointOf(subject))
    const when = `${dateAt(ofZone, clock())} ${ofZone}`
    if (isFailed(name) || complete.get(name) === when) return
    let isComplete = true
    for (const question of daysOf(subject, ofZone)) {
      if (isFinal(question)) continue
      isComplete = false
      yield question
      if (isFailed(name)) return
    }
    if (isComplete) complete.set(name, when)
  }

  function isFailed(name: string): boolean {
    const until = failed.get(name)
    if (until === undefined) return false
    // So far ahead it is only where the clock was set back since.
    const isOver = clock() >= until || until - clock() > UNKNOWN_REST_MS
    if (isOver) failed.delete(name)
    return !isOver
  }

  /** Whether the days that are over need not be asked for again. */
  function isFinal(question: VendorQuestion<PeriodEndpoint>): boolean {
    const kept = desk.known(question)
    return kept !== undefined && (kept.state !== 'open' || clock() < question.period!.to)
  }

  /** Questions whose answers hold the subject's days that are over, newest first. A code's come by the month. */
  function daysOf(subject: Subject, ofZone: Zone): VendorQuestion<PeriodEndpoint>[] {
    const { endpoint, id } = endpointOf(subject)
    return periodsOf(subject.kind === 'qr' ? 'month' : 'day', ofZone).map((period) => ({ endpoint, id, period }))
  }

  const periods = new Map<string, readonly CalendarPeriod[]>()

  /** The last months' days (those that are over) or months, newest first, as the vendor takes them; worked out once a day. */
  function periodsOf(name: 'day' | 'month', ofZone: Zone): readonly CalendarPeriod[] {
    const today = dateAt(ofZone, clock())
    const text = `${name} ${today} ${ofZone}`
    let found = periods.get(text)
    if (found === undefined) {
      const last = name === 'day' ? stepDate('day', today, -1) : today
      found = bucketsBetween(name, stepDate('month', today, 1 - MONTHS), last, ofZone)
        .map(({ date, from }) =>
          vendorPeriod({ name, date: name === 'month' ? `${date}-01` : date, zone: ofZone, from }),
        )
        .reverse()
      if (periods.size > 8) periods.clear()
      periods.set(text, found)
    }
    return found
  }

  function next(): VendorQuestion | undefined {
    for (const question of candidates()) {
      const text = textOf(archiveKeyOf(question))
      if (!underWay.has(text) && !isFailed(text)) return question
    }
    return undefined
  }

  async function work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const question = desk.isHalted() ? undefined : next()
      if (question === undefined) await rest(signal)
      else await fill(question, signal)
    }
  }

  async function fill(question: VendorQuestion, signal: AbortSignal): Promise<void> {
    const text = textOf(archiveKeyOf(question))
    underWay.add(text)
    try {
      await desk.ask(question, 'backfill', signal)
    } catch (error) {
      if (signal.aborted) return
      log.debug('History could not be filled just now', {
        reason: error instanceof Error ? error.message : String(error),
      })
      if (!(error instanceof VendorFailure && error.isOfTheQuestion)) await rest(signal)
      else if (error.kind !== 'unknown') failed.set(text, clock() + FAILED_REST_MS)
      else for (const name of [text, nameOf(question)]) failed.set(name, clock() + UNKNOWN_REST_MS)
    } finally {
      underWay.delete(text)
    }
  }

  function rest(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        wakers.delete(end)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, REST_MS)
      wakers.add(end)
      signal.addEventListener('abort', end)
    })
  }

  return {
    noteZone(asked) {
      if (asked === zone) return
      zone = asked
      for (const end of wakers) end()
    },
    coverage() {
      if (zone === undefined) return { knownDays: 0, days: 0, seconds: null }
      const days = daysOf({ kind: 'organisation' }, zone)
      const knownDays = days.filter(isFinal).length
      const rest = days.length - knownDays
      return { knownDays, days: days.length, seconds: rest === 0 ? null : Math.ceil(secondsFor(rest)) }
    },
    start() {
      const { signal } = (stopping = new AbortController())
      running = Promise.all(Array.from({ length: AT_ONCE }, () => work(signal)))
    },
    async stop() {
      stopping?.abort()
      await running
    },
  }
}

/** One text for each subject. */
function nameOf({ endpoint, id }: Pick<VendorQuestion, 'endpoint' | 'id'>): string {
  return `${endpoint} ${id}`
}
