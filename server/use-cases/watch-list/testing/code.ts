/** Codes for the rules of the watch list, by what they are scanned on each day. */
import type { WatchedCode } from '#server/sources/source.ts'
import type { WatchDay, WatchDays } from '../days.ts'

type DayScans = (day: WatchDay, daysAgo: number) => number | undefined

/**
 * A code with so many scans on each day, the one that goes on being 0 days ago; of a day that is cut, all in its last
 * piece. `before` are scans before the days that are looked at.
 */
export function codeWith(
  days: WatchDays,
  scansOn: DayScans,
  changed: Partial<WatchedCode> & { before?: number } = {},
): WatchedCode {
  const { before = 0, ...fields } = changed
  const scans: (number | undefined)[] = days.pieces.map(() => 0)
  const all = [...days.whole, days.goingOn]
  let last: WatchDay | undefined
  for (const [at, day] of all.entries()) {
    const counted = scansOn(day, all.length - 1 - at)
    for (let piece = day.first; piece < day.end - 1; piece++) scans[piece] = counted === undefined ? undefined : 0
    scans[day.end - 1] = counted
    if (counted !== undefined && counted > 0) last = day
  }
  return {
    id: 'poster',
    title: 'The poster',
    shortUrl: '',
    destinationUrl: '',
    createdAt: '2025-01-01T00:00:00Z',
    totalScans: before + scans.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    lastScannedAt: last === undefined ? null : new Date(last.from + 1000).toISOString(),
    campaign: null,
    client: null,
    scans,
    ...fields,
  }
}
