import type { Clock } from '#server/clock.ts'
import type { Instant } from '#contract/zone.ts'
import type { QrListed } from '#contract/reporting.ts'
import type { Watched, WatchReader } from '#server/sources/source.ts'
import type { ScansByPiece } from './queries/watch.ts'
import type { Reports } from './reports.ts'

/** Scans have whole seconds: what is counted up to the next one holds the last. */
const SECOND = 1000
const MINUTE = 60 * SECOND
const WEEK = 7 * 1440 * MINUTE

/** Whoever brings scans in as they come has them here in less. */
const LEAST_SILENT = 60 * MINUTE

/** Of how many weeks before the last scan, or behind the first, the rate is taken: whole ones, for weekdays differ. */
const RATE_WEEKS = 4

/**
 * How many scans must be missing by that rate. So many do not fail to come by chance, nor in a night or on a holiday of a
 * place that is scanned a few times a day.
 */
const LEAST_MISSING = 100

/**
 * The watch list's facts of own scans. They come by import, so what is after the last one is no silence: nobody knows it.
 * So the facts change with the data alone, and are kept as all answers are.
 */
export function createWatchReader(
  reports: Pick<Reports, 'qrs' | 'scansByPiece' | 'scansIn' | 'bounds'>,
  clock: Clock,
): WatchReader {
  /** By what was counted: while that stands, so do the facts, and whatever is made of them. */
  const kept = new WeakMap<object, { readonly listed: object; readonly watched: Watched }>()
  return {
    async knownUntil(now) {
      const { newestScan: newest } = await reports.bounds(now)
      // The engine takes whole seconds only.
      return Math.min(Math.floor(now / SECOND) * SECOND, newest === undefined ? Infinity : newest + SECOND)
    },
    async beginsAt(since) {
      const { oldestScan: oldest, newestScan: newest } = await reports.bounds(clock())
      if (oldest === undefined || oldest <= since) return undefined
      const span = rateSpan(oldest, newest)
      const scans = await reports.scansIn({ from: oldest, to: oldest + span })
      return areMissing(since, oldest, scans / span) ? oldest : undefined
    },
    async breaksOffAt(now) {
      const { oldestScan: oldest, newestScan: newest } = await reports.bounds(now)
      if (newest === undefined) return undefined
      const end = newest + SECOND
      if (now - end < LEAST_SILENT) return undefined
      const span = rateSpan(oldest, newest)
      const scans = await reports.scansIn({ from: end - span, to: end })
      return areMissing(end, now, scans / span) ? Math.min(now, Math.ceil(end / MINUTE) * MINUTE) : undefined
    },
    async read({ pieces, ...asker }) {
      const [listed, counted] = await Promise.all([reports.qrs(clock()), reports.scansByPiece(pieces, asker)])
      const known = kept.get(counted)
      const watched = known?.listed === listed ? known.watched : watchedOf(listed, counted, pieces.length)
      kept.set(counted, { listed, watched })
      return { data: watched, asOf: clock() }
    },
  }
}

/**
 * Over how many milliseconds the rate is taken: four weeks, or as many whole weeks as there are, at least one. Dividing a
 * younger installation’s scans by four weeks would make its rate too low.
 */
function rateSpan(oldest: Instant = 0, newest: Instant = 0): number {
  return WEEK * Math.min(RATE_WEEKS, Math.max(1, Math.floor((newest - oldest) / WEEK)))
}

/** Whether too many fail to come between two instants, at so many a millisecond beside them. */
function areMissing(from: Instant, to: Instant, rate: number): boolean {
  return (to - from) * rate >= LEAST_MISSING
}

function watchedOf(listed: readonly QrListed[], counted: readonly ScansByPiece[], pieces: number): Watched {
  const countedOf = new Map(counted.map((code) => [code.id, code]))
  const none = Array<number>(pieces).fill(0)
  const codes = listed.map((code) => {
    const found = countedOf.get(code.id)
    if (found === undefined) return { ...code, scans: none }
    const scans = [...none]
    for (const [i, place] of found.places.entries()) scans[place] = found.scans[i]!
    return { ...code, scans }
  })
  return { known: 'counted', codes }
}
