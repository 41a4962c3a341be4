import { formatDate } from '#contract/period.ts'
import { toLocal, type Instant, type Zone } from '#contract/zone.ts'
import { upTo } from '#words/lib/windows.ts'
import { formatClock, formatDates } from './dates.ts'
import { dayAndTime } from './instants.ts'

const DAY = 86_400_000

/**
 * A half-open window of instants in a zone: `1–30 Apr 2026` where it is made of whole days,
 * `1–15 Apr 2026, up to 14:30` where it begins with one.
 */
export function formatWindow(from: Instant, to: Instant, zone: Zone): string {
  const first = toLocal(zone, from)
  const end = toLocal(zone, to)
  if (first % DAY !== 0) return dayAndTime().formatRange(first, end)
  const days = formatDates(formatDate(first), formatDate(Math.max(first, end - 1)))
  return end % DAY === 0 ? days : upTo(days, formatClock(to, zone))
}
