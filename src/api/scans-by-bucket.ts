import type { Bucket } from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'

/** How far a bucket has come by then, which is where scans break off, else now: one in which they do is unfinished too. */
export function stateAt({ from, to }: Bucket, until: Instant): 'whole' | 'unfinished' | 'toCome' {
  if (until >= to) return 'whole'
  return until > from ? 'unfinished' : 'toCome'
}

/** Each bucket's scans. By instant where the source gives it: where clocks go back two hours bear the same name. */
export function scansByBucket(buckets: readonly Bucket[], timeline: readonly TimelineEntry[]): (number | undefined)[] {
  const scans = new Map<Instant | string, number>()
  for (const entry of timeline) scans.set(entry.start === undefined ? entry.date : Date.parse(entry.start), entry.scans)
  return buckets.map((bucket) => scans.get(bucket.from) ?? scans.get(bucket.date))
}
