import { bucketsUntil, type BucketName, type Period } from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { iso } from '#server/iso.ts'

/** How much of a date names its bucket, so that `2026-05-15T00:00:00Z` is understood as the day that it is. */
const NAME_LENGTH: Readonly<Record<BucketName, number>> = { hour: 13, day: 10, week: 10, month: 7 }

/**
 * The vendor's timeline on the buckets of its period: those begun when it was read, zeros where it says nothing. `total`
 * counts every entry, also one whose date is none of the period's: it must not disappear from the sum.
 */
export function alignTimeline(
  period: Period,
  timeline: readonly TimelineEntry[],
  asOf: Instant,
): { timeline: TimelineEntry[]; total: number } {
  const length = NAME_LENGTH[period.bucket]
  const scansAt = new Map<string, number>()
  let total = 0
  for (const { date, scans } of timeline) {
    const name = date.replace(' ', 'T').slice(0, length)
    scansAt.set(name, (scansAt.get(name) ?? 0) + scans)
    total += scans
  }
  return {
    timeline: bucketsUntil(period, asOf).map(({ date, from }) => ({
      date,
      scans: scansAt.get(date.slice(0, length)) ?? 0,
      start: iso(from),
    })),
    total,
  }
}
