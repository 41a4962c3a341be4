/** What two looks at the totals of all codes differ in. */
import type { Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import { noCounts, type Counts } from './counts.ts'
import { UNCERTAIN_MOST } from './interval.ts'

/** A code as a look shows it. */
export interface Seen {
  readonly id: string
  readonly totalScans: number
  readonly createdAt?: string
}

/** A code as it is remembered. */
export interface Code {
  /** Short for its id. */
  readonly number: number
  readonly id: string
  readonly total: number
  /** From when on its scans are known; 0 where it had none before it was first seen. */
  readonly since: Instant
  /** When its first and last scan were observed. */
  readonly firstScanAt: Instant | undefined
  readonly lastScanAt: Instant | undefined
  /** The last look that showed it, if the latest does not. */
  readonly goneSince: Instant | undefined
}

export interface Difference {
  readonly counts: Counts
  /** The codes that are new or have changed, as they are now. */
  readonly changed: readonly Code[]
}

/**
 * Compares a look with what is remembered. `interval` goes from the look before to this one; undefined for a first look,
 * of which nothing is counted. `nextNumber` is free, as are all above it.
 */
export function differenceOf(
  codes: ReadonlyMap<string, Code>,
  look: readonly Seen[],
  interval: Span | undefined,
  at: Instant,
  nextNumber: number,
): Difference {
  const counts = noCounts()
  const changed: Code[] = []
  const seen = new Map(look.map((one) => [one.id, one]))
  let number = nextNumber
  for (const one of seen.values()) {
    const before = codes.get(one.id) ?? firstSeen(one, number++, interval, at)
    const code = follow(before, one.totalScans, interval, at, counts)
    if (code !== codes.get(one.id)) changed.push(code)
  }
  for (const code of codes.values()) {
    if (code.goneSince !== undefined || seen.has(code.id)) continue
    changed.push({ ...code, goneSince: interval?.from ?? at })
  }
  return { counts, changed }
}

/** A time that says its zone. A date alone, or a time without one, may be hours off. */
const EXACT_TIME = /T.*(Z|[+-]\d\d:?\d\d)$/

/** A code that was not there before. Its total is no scans observed, unless it was made since the look before. */
function firstSeen(
  { id, totalScans, createdAt = '' }: Seen,
  number: number,
  interval: Span | undefined,
  at: Instant,
): Code {
  const isMadeSince = interval !== undefined && EXACT_TIME.test(createdAt) && Date.parse(createdAt) >= interval.from
  const total = isMadeSince ? 0 : totalScans
  const since = total === 0 ? 0 : at
  return { number, id, total, since, firstScanAt: undefined, lastScanAt: undefined, goneSince: undefined }
}

/** The code after a look that shows this total; counts what is certain. */
function follow(code: Code, total: number, interval: Span | undefined, at: Instant, counts: Counts): Code {
  const { goneSince } = code
  const scans = total - code.total
  if (scans === 0) return goneSince === undefined ? code : { ...code, goneSince: undefined }
  const next = {
    ...code,
    total,
    goneSince: undefined,
    ...(scans > 0 && interval !== undefined && { firstScanAt: code.firstScanAt ?? at, lastScanAt: at }),
  }
  // It was out of sight for too long, or the clock was set back: nobody can say when its scans were.
  if (interval === undefined || (goneSince !== undefined && at - goneSince > UNCERTAIN_MOST)) {
    return { ...next, since: at }
  }
  // Nobody knows how far a counter had come before it began anew, nor how many of its scans were since.
  if (scans < 0) counts.unknown.add(code.number)
  else counts.scans.set(code.number, scans)
  return next
}
