import type { Bucket } from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'

/** Each bucket's scans. By instant where the source gives it: where clocks go back two hours bear the same name. */
export function scansByBucket(buckets: readonly Bucket[], timeline: readonly TimelineEntry[]): (number | undefined)[] {
  const scans = new Map<Instant | string, number>()
  for (const entry of timeline) scans.set(entry.start === undefined ? entry.date : Date.parse(entry.start), entry.scans)
  return buckets.map((bucket) => scans.get(bucket.from) ?? scans.get(bucket.date))
}
