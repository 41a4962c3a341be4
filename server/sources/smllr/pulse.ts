/**
 * The pulse of an account: what is observed by looking at the totals of all codes again and again. The differences of
 * two looks are scans; `pulse/interval.ts` says in which hour they count and when an hour is known.
 */
import type { DatabaseSync } from 'node:sqlite'
import { PULSE_HOURS, type Pulse } from '#contract/pulse.ts'
import type { Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { isoOrNull } from '#server/iso.ts'
import type { Log } from '#server/log.ts'
import type { PulseReader } from '#server/sources/source.ts'
import { accountNumber } from './archive/account.ts'
import { addTo, noCounts, scansOf, sumOf, type Counts } from './pulse/counts.ts'
import { differenceOf, type Code, type Seen } from './pulse/difference.ts'
import {
  HOUR,
  UNCERTAIN_MOST,
  certainBy,
  hourOf,
  hourOfScans,
  hoursAtEnds,
  isKnown,
  middleOf,
  spanOfHour,
} from './pulse/interval.ts'
import { createPieces } from './pulse/pieces.ts'
import { openRows, type Hour, type Interval, type Watched } from './pulse/rows.ts'

export interface PulseRecorder extends PulseReader {
  /** Takes an answer that lists all codes, whoever asked for it. Never throws: a look that cannot be kept is none. */
  observe(codes: readonly Seen[], at: Instant): void
  /**
   * Scans by clock hour from `from` to `to`, of a code or of all; undefined where not known. Hours begin at multiples of
   * 3,600,000 ms: asked from another instant, as zones with half hours would, none is known.
   */
  hourly(codeId: string | undefined, from: Instant, to: Instant): (number | undefined)[]
  /** What was observed of codes in consecutive pieces of time, the last of which goes on; undefined before the first look. */
  inPieces(pieces: readonly Span[]): Promise<Observed | undefined>
  observedSince(): Instant | undefined
  lastLook(): Instant | undefined
}

interface Observed {
  readonly since: Instant
  of(codeId: string): ObservedCode
}

interface ObservedCode {
  /** Undefined where not known. */
  readonly scans: readonly (number | undefined)[]
  /** From when on they are known. */
  readonly since: Instant
  readonly lastScanAt: Instant | undefined
}

export interface PulseOptions {
  /** `smllr.db`; stays open. */
  readonly database: DatabaseSync
  /** Tells the account from others: the address of its API. */
  readonly account: string
  readonly clock: Clock
  readonly log: Log
  /** Seconds between two looks, for those who read. */
  readonly everySeconds: number
}

const KEEP_DAYS = 400
const HOURS_A_DAY = 24
/** Between two looks only the time goes on, and what is told is true to the minute. */
const READ_ANEW_MS = 5_000

/** Scans of a span of time that is known as a whole; undefined for one that is not. */
type KnownCounts = { readonly span: Span; readonly counts: Counts } | undefined

/** Reads what is kept of the account and goes on from there. Throws what SQLite throws where that cannot be read. */
export function openPulse({ database, account, clock, log, everySeconds }: PulseOptions): PulseRecorder {
  const rows = openRows(database, accountNumber(database, account))
  let watched = rows.watched()
  const codes = new Map(rows.codes().map((code) => [code.id, code]))
  let nextNumber = 1 + [...codes.values()].reduce((most, { number }) => Math.max(most, number), 0)
  /** Those of the last hour before the last look. */
  let intervals = watched === undefined ? [] : rows.intervals(watched.at - HOUR)
  const pieces = createPieces((first, last) => rows.hours(first, last))
  /** Those that are read all the time. */
  const recentHours = new Map<number, Hour>()
  if (watched !== undefined) {
    const last = hourOf(watched.at)
    for (const hour of rows.hours(last - PULSE_HOURS, last)) recentHours.set(hour.hour, hour)
  }

  function observe(look: readonly Seen[], at: Instant): void {
    // The same answer again, or one that another overtook.
    if (watched !== undefined && at <= watched.at && watched.at - at < HOUR) return
    try {
      if (watched !== undefined && at < watched.at) startAnew(at)
      take(look, at, watched)
    } catch (error) {
      log.error('A look at the totals of all codes could not be kept', { error })
    }
  }

  /** The clock was set back, so hours that are yet to come have been counted in: what is remembered of them is wrong. */
  function startAnew(at: Instant): void {
    rows.removeHoursFrom(hourOf(at))
    pieces.forget()
    for (const hour of recentHours.keys()) if (hour >= hourOf(at)) recentHours.delete(hour)
    intervals = []
  }

  function take(look: readonly Seen[], at: Instant, before: Watched | undefined): void {
    const span = before !== undefined && before.at < at ? { from: before.at, to: at } : undefined
    const { counts, changed } = differenceOf(codes, look, span, at, nextNumber)
    const interval = span && { ...span, counts }
    const hours = interval ? hoursWith(interval) : []
    const now = { since: Math.min(before?.since ?? at, at), at }
    const newDay = Math.floor(hourOf(at) / HOURS_A_DAY) !== Math.floor(hourOf(before?.at ?? at) / HOURS_A_DAY)

    // First the file, then memory: what could not be written is looked at again as if this look had not been.
    rows.write({ watched: now, codes: changed, hours, interval }, at - HOUR)
    watched = now
    for (const code of changed) {
      codes.set(code.id, code)
      nextNumber = Math.max(nextNumber, code.number + 1)
    }
    for (const hour of hours) recentHours.set(hour.hour, hour)
    for (const hour of recentHours.keys()) if (hour < hourOf(at) - PULSE_HOURS) recentHours.delete(hour)
    if (interval) intervals = [...intervals.filter(({ to }) => to > at - HOUR), interval]
    if (newDay) rows.prune(hourOf(at) - KEEP_DAYS * HOURS_A_DAY, at - KEEP_DAYS * HOURS_A_DAY * HOUR)
  }

  /** The hours that an interval changes, as they are with it. */
  function hoursWith(interval: Interval): Hour[] {
    const changed = new Set([...hoursAtEnds(interval), hourOfScans(interval)])
    return [...changed].map((hour) => {
      const before = recentHours.get(hour)
      const counts = noCounts()
      if (before) addTo(counts, before.counts)
      const { scans, unknown } = interval.counts
      addTo(counts, hour === hourOfScans(interval) ? { scans, unknown } : { ...noCounts(), unknown })
      return { hour, certain: (before?.certain ?? 0) + certainBy(interval, spanOfHour(hour)), counts }
    })
  }

  function countsOfHour(hour: number, found: Hour | undefined, now: Instant): KnownCounts {
    const span = spanOfHour(hour)
    // Of an hour just begun next to nothing is uncertain yet, but somebody must be looking.
    if (span.to > now && (watched === undefined || now - watched.at > UNCERTAIN_MOST)) return undefined
    return isKnown(found?.certain ?? 0, span, now) ? { span, counts: found?.counts ?? noCounts() } : undefined
  }

  function countsOfLastHour(now: Instant): KnownCounts {
    const span = { from: now - HOUR, to: now }
    const counts = noCounts()
    let certain = 0
    for (const interval of intervals) {
      certain += certainBy(interval, span)
      if (middleOf(interval) >= span.from) addTo(counts, interval.counts)
    }
    return isKnown(certain, span, now) ? { span, counts } : undefined
  }

  let lastRead: { readonly pulse: Pulse; readonly look: Instant | undefined; readonly at: Instant } | undefined

  /** Every page that is open reads it each minute, and of 50,000 codes it takes a tenth of a second. */
  function read(): Pulse {
    const at = clock()
    const isFresh = lastRead !== undefined && lastRead.look === watched?.at && Math.abs(at - lastRead.at) < READ_ANEW_MS
    if (!isFresh) lastRead = { pulse: tell(at), look: watched?.at, at }
    return lastRead!.pulse
  }

  function tell(now: Instant): Pulse {
    const last = hourOf(now)
    const hours = Array.from({ length: PULSE_HOURS }, (_, at) => {
      const hour = last - PULSE_HOURS + 1 + at
      return countsOfHour(hour, recentHours.get(hour), now)
    })
    const lastHour = countsOfLastHour(now)
    const ofAll = (known: KnownCounts) => (known && sumOf(known.counts)) ?? null
    const isTold = (code: Code) =>
      code.goneSince === undefined &&
      (code.lastScanAt !== undefined || [...hours, lastHour].some((known) => known && ofOne(code, known) === undefined))
    return {
      observedSince: isoOrNull(watched?.since),
      at: isoOrNull(watched?.at),
      everySeconds,
      organisation: { lastHour: ofAll(lastHour), hours: hours.map(ofAll) },
      codes: [...codes.values()].filter(isTold).map((code) => ({
        id: code.id,
        lastHour: ofOne(code, lastHour) ?? null,
        hours: hours.map((known) => ofOne(code, known) ?? null),
        firstScanAt: isoOrNull(code.firstScanAt),
        lastScanAt: isoOrNull(code.lastScanAt),
      })),
    }
  }

  function hourly(codeId: string | undefined, from: Instant, to: Instant): (number | undefined)[] {
    const first = hourOf(from)
    const length = Math.ceil((to - from) / HOUR)
    const code = codeId === undefined ? undefined : codes.get(codeId)
    const isAskable = from % HOUR === 0 && (codeId === undefined || (code && code.goneSince === undefined))
    const found = new Map(isAskable ? rows.hours(first, first + length - 1).map((hour) => [hour.hour, hour]) : [])
    const now = clock()
    return Array.from({ length }, (_, at) => {
      const known = isAskable ? countsOfHour(first + at, found.get(first + at), now) : undefined
      return code === undefined ? known && sumOf(known.counts) : ofOne(code, known)
    })
  }

  async function inPieces(spans: readonly Span[]): Promise<Observed | undefined> {
    const counted = await pieces.count(spans, clock())
    if (watched === undefined) return undefined
    const { since } = watched
    const unknown = { scans: spans.map(() => undefined), since, lastScanAt: undefined }
    return {
      since,
      of(codeId) {
        const code = codes.get(codeId)
        if (code === undefined || code.goneSince !== undefined) return unknown
        const from = Math.max(since, code.since)
        const scans = counted.map((counts, i) =>
          counts === undefined || spans[i]!.from < from - UNCERTAIN_MOST ? undefined : scansOf(code.number, counts),
        )
        return { scans, since: from, lastScanAt: code.lastScanAt }
      },
    }
  }

  return { observe, read, hourly, inPieces, observedSince: () => watched?.since, lastLook: () => watched?.at }
}

/** Scans of a code in a span that is known, as far as the code itself was watched in it. */
function ofOne(code: Code, known: KnownCounts): number | undefined {
  if (known === undefined || code.since > known.span.from + UNCERTAIN_MOST) return undefined
  return scansOf(code.number, known.counts)
}
