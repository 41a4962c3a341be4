import { comparedPeriod } from '#contract/comparison.ts'
import {
  addDays,
  dateAt,
  daysBetween,
  wholeMonths,
  type Bucket,
  type CalendarDate,
  type Period,
} from '#contract/period.ts'
import type { ComparisonData } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import type { Figures } from '#src/api/figures.ts'
import { scansByBucket } from '#src/api/scans-by-bucket.ts'
import type { TimelineData, TimelinePoint } from '#src/charts/timeline/points.ts'
import { formatBucket } from '#src/lib/buckets.ts'
import { formatPeriodShort } from '#src/lib/periods.ts'
import * as words from '#words/reports/timeline/content.ts'

/** What a timeline is drawn from. */
export interface Drawn extends Pick<Figures, 'period' | 'asOf' | 'timeline' | 'compared'> {
  readonly comparison: Pick<ComparisonData, 'timeline'> | undefined
  /** Buckets that start before it have begun, though the figures may be older; those that have none are not known. */
  readonly begun?: Instant
}

/** The timeline as the chart takes it; undefined where the source gives none. */
export function toTimelineData(drawn: Drawn): TimelineData | undefined {
  const { period, asOf, timeline, compared, comparison, begun = asOf } = drawn
  if (timeline === undefined) return undefined
  const scans = scansByBucket(period.buckets, timeline)
  const other = compared && comparison?.timeline && comparedPeriod(period, compared)
  const scansOfOther = scansByBucket(other?.buckets ?? [], comparison?.timeline ?? [])
  return {
    bucket: period.bucket,
    series: formatPeriodShort(period),
    seriesBefore: other && formatPeriodShort(other),
    points: period.buckets.map((bucket, i) => ({
      name: nameOf(period, bucket),
      date: startIn(period, bucket),
      scans: scans[i],
      state: scans[i] === undefined && bucket.from < begun ? 'whole' : stateAt(bucket, asOf),
      before: other && pointOf(other, placeIn(other, period, i), scansOfOther),
    })),
  }
}

/**
 * Where a bucket has its like in the period compared with: at the same place. Hours go by the clock, since days with a
 * change of the clocks have 23 or 25 of them; weeks and months that one of the spans cuts have none but one as long.
 */
function placeIn(other: Period, period: Period, i: number): number {
  const bucket = period.buckets[i]!
  if (period.bucket === 'hour') {
    const days = daysBetween(period.date, bucket.date.slice(0, 10))
    const name = addDays(other.date, days) + bucket.date.slice(10)
    return other.buckets.findIndex(({ date }) => date === name)
  }
  const like = other.buckets[i]
  return like !== undefined && isLike(period, bucket, other, like) ? i : -1
}

function isLike(period: Period, bucket: Bucket, other: Period, like: Bucket): boolean {
  if (period.bucket === 'day') return true
  const [own, theirs] = [datesIn(period, bucket), datesIn(other, like)]
  const areWhole = wholeMonths(...own) !== undefined && wholeMonths(...theirs) !== undefined
  return (period.bucket === 'month' && areWhole) || daysBetween(...own) === daysBetween(...theirs)
}

function datesIn({ zone }: Period, { from, to }: Bucket): [CalendarDate, CalendarDate] {
  return [dateAt(zone, from), dateAt(zone, to - 1)]
}

function pointOf(other: Period, at: number, scans: readonly (number | undefined)[]): TimelinePoint['before'] {
  const bucket = other.buckets[at]
  const count = scans[at]
  if (bucket === undefined || count === undefined) return undefined
  return { name: nameOf(other, bucket), date: startIn(other, bucket), scans: count }
}

/** A week that the span cuts stands on the axis with the day on which it begins in it. */
function startIn({ bucket: unit, zone }: Period, bucket: Bucket): string {
  return unit === 'week' ? dateAt(zone, bucket.from) : bucket.date
}

function nameOf(period: Period, bucket: Bucket): string {
  const name = formatBucket(period, bucket)
  if (period.bucket !== 'hour') return name
  const twins = period.buckets.filter((other) => other.date.slice(0, 13) === bucket.date.slice(0, 13))
  if (twins.length < 2) return name
  return twins[0] === bucket ? words.beforeClockChange(name) : words.afterClockChange(name)
}

function stateAt(bucket: Bucket, asOf: Instant): TimelinePoint['state'] {
  if (asOf >= bucket.to) return 'whole'
  return asOf > bucket.from ? 'unfinished' : 'toCome'
}
