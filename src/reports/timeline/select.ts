import { periodOf, stepDate, type Bucket, type Period } from '#contract/period.ts'
import type { ComparisonData } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { scansByBucket, type Figures } from '#src/api/figures.ts'
import type { TimelineData, TimelinePoint } from '#src/charts/timeline/points.ts'
import { formatBucket, formatPeriodShort } from '#src/lib/dates.ts'

/** What a timeline is drawn from. */
export interface Drawn extends Pick<Figures, 'period' | 'asOf' | 'timeline'> {
  readonly comparison: Pick<ComparisonData, 'timeline'> | undefined
  /** Buckets that start before it have begun, though the figures may be older; those that have none are not known. */
  readonly begun?: Instant
}

/** The period before, whose timeline is drawn as a line. */
export function periodBefore({ name, date, zone }: Period): Period {
  return periodOf(name, stepDate(name, date, -1), zone)
}

/** The timeline as the chart takes it; undefined where the source gives none. */
export function toTimelineData({ period, asOf, timeline, comparison, begun = asOf }: Drawn): TimelineData | undefined {
  if (timeline === undefined) return undefined
  const scans = scansByBucket(period.buckets, timeline)
  const before = periodBefore(period)
  const scansBefore = scansByBucket(before.buckets, comparison?.timeline ?? [])
  return {
    bucket: period.bucket,
    series: formatPeriodShort(period.name, period.date),
    seriesBefore: comparison?.timeline && formatPeriodShort(before.name, before.date),
    points: period.buckets.map((bucket, i) => ({
      name: nameOf(period, bucket),
      date: bucket.date,
      scans: scans[i],
      state: scans[i] === undefined && bucket.from < begun ? 'whole' : stateAt(bucket, asOf),
      before: pointBefore(before, samePlace(before, bucket, i), scansBefore),
    })),
  }
}

/**
 * Where in the period before a bucket has its like: as many days or months in; for hours the same on the clock, since
 * days with a change of the clocks have 23 or 25 of them.
 */
function samePlace(before: Period, bucket: Bucket, i: number): number {
  if (before.bucket !== 'hour') return i
  return before.buckets.findIndex((other) => other.date.slice(11) === bucket.date.slice(11))
}

function pointBefore(before: Period, at: number, scans: readonly (number | undefined)[]): TimelinePoint['before'] {
  const bucket = before.buckets[at]
  const count = scans[at]
  return bucket === undefined || count === undefined ? undefined : { name: nameOf(before, bucket), scans: count }
}

function nameOf(period: Period, bucket: Bucket): string {
  const name = formatBucket(period.bucket, bucket.date)
  const twins = period.buckets.filter((other) => other.date.slice(0, 13) === bucket.date.slice(0, 13))
  if (period.bucket !== 'hour' || twins.length < 2) return name
  return `${name} (${twins[0] === bucket ? 'before' : 'after'} the clocks change)`
}

function stateAt(bucket: Bucket, asOf: Instant): TimelinePoint['state'] {
  if (asOf >= bucket.to) return 'whole'
  return asOf > bucket.from ? 'unfinished' : 'toCome'
}
