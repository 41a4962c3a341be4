import { comparedPeriod } from '#contract/comparison.ts'
import { dateAt, daysBetween, wholeMonths, type Bucket, type CalendarDate, type Period } from '#contract/period.ts'
import type { ComparisonData } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import type { Figures } from '#src/api/figures.ts'
import { scansByBucket, stateAt } from '#src/api/scans-by-bucket.ts'
import { isCompared, type PointBefore, type TimelineData, type TimelinePoint } from '#src/charts/timeline/points.ts'
import { formatBucket, startIn } from '#src/lib/buckets.ts'
import { formatPeriodShort } from '#src/lib/periods.ts'
import * as words from '#words/reports/timeline/content.ts'

/** What a timeline is drawn from. */
export interface Drawn
  extends Pick<Figures, 'period' | 'asOf' | 'timeline' | 'compared'>, Partial<Pick<Figures, 'knownUntil'>> {
  readonly comparison: Pick<ComparisonData, 'timeline'> | undefined
  /** Buckets that start before it have begun, though the figures may be older; those that have none are not known. */
  readonly begun?: Instant
}

/** The timeline as the chart takes it; undefined where the source gives none. */
export function toTimelineData(drawn: Drawn): TimelineData | undefined {
  const { period, asOf, knownUntil = asOf, timeline, compared, comparison, begun = asOf } = drawn
  if (timeline === undefined) return undefined
  const scans = scansByBucket(period.buckets, timeline)
  const other = compared && comparison?.timeline && comparedPeriod(period, compared)
  const before = other && pointsBefore(period, other, scansByBucket(other.buckets, comparison.timeline ?? []))
  const points = period.buckets.map((bucket, i): TimelinePoint => ({
    name: nameOf(period, bucket),
    date: startIn(period, bucket),
    scans: scans[i],
    state: scans[i] === undefined && bucket.from < begun ? 'whole' : stateAt(bucket, knownUntil),
    before: undefined,
    ...before?.[i],
  }))
  return {
    bucket: period.bucket,
    series: formatPeriodShort(period),
    seriesBefore: other && isCompared(points) ? formatPeriodShort(other) : undefined,
    points,
  }
}

/** What stands beside each bucket of the period, by itself and added up. */
function pointsBefore(
  period: Period,
  other: Period,
  scans: readonly (number | undefined)[],
): Pick<TimelinePoint, 'before' | 'sumBefore'>[] {
  const point = (at: number, count: number | undefined, nameIt = nameOf): PointBefore | undefined => {
    const bucket = other.buckets[at]!
    return count === undefined ? undefined : { name: nameIt(other, bucket), date: startIn(other, bucket), scans: count }
  }
  let last = -1
  let addsUp = true
  return likesOf(period, other).map((likes) => {
    const [first] = likes
    last = likes.at(-1) ?? last
    // An hour without its like is passed over; other sums would be of spans of different length.
    addsUp &&= first !== undefined || period.bucket === 'hour'
    const name = likes.length > 1 ? formatBucket : nameOf
    return {
      before: first === undefined ? undefined : point(first, sumOf(scans.slice(first, last + 1)), name),
      sumBefore: addsUp && last >= 0 ? point(last, sumOf(scans.slice(0, last + 1))) : undefined,
    }
  })
}

/** Undefined where one is not known. */
function sumOf(scans: readonly (number | undefined)[]): number | undefined {
  return scans.reduce<number | undefined>(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  )
}

/**
 * Where each bucket has its like in the period compared with: at the same place. Hours go by the clock, since days with a
 * change of the clocks have 23 or 25 of them: of two hours of one name the first has the like, and is it for both. Weeks and
 * months that one of the spans cuts have none but one as long.
 */
function likesOf(period: Period, other: Period): readonly (readonly number[])[] {
  if (period.bucket !== 'hour')
    return period.buckets.map((bucket, i) => {
      const like = other.buckets[i]
      return like !== undefined && isLike(period, bucket, other, like) ? [i] : []
    })
  const hourOf = ({ date }: Bucket, { date: first }: Period) =>
    `${daysBetween(first, date.slice(0, 10))} ${date.slice(11, 13)}`
  const byHour = new Map<string, number[]>()
  for (const [i, bucket] of other.buckets.entries()) {
    const hour = hourOf(bucket, other)
    byHour.set(hour, [...(byHour.get(hour) ?? []), i])
  }
  return period.buckets.map((bucket) => {
    const hour = hourOf(bucket, period)
    const likes = byHour.get(hour) ?? []
    byHour.delete(hour)
    return likes
  })
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

function nameOf(period: Period, bucket: Bucket): string {
  const name = formatBucket(period, bucket)
  if (period.bucket !== 'hour') return name
  const twins = period.buckets.filter((other) => other.date.slice(0, 13) === bucket.date.slice(0, 13))
  if (twins.length < 2) return name
  return twins[0] === bucket ? words.beforeClockChange(name) : words.afterClockChange(name)
}
