import { comparedPart } from '#contract/compared-part.ts'
import { comparedPeriod } from '#contract/comparison.ts'
import {
  dateAt,
  daysBetween,
  startOf,
  wholeMonths,
  type Bucket,
  type BucketName,
  type Period,
} from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Figures } from '#src/api/figures.ts'
import { scansByBucket } from '#src/api/scans-by-bucket.ts'
import { formatBucketInPeriod } from '#src/lib/buckets.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatComparedDays, roundedAverage } from '#src/lib/per-day.ts'
import { against } from '#words/reports/headline/panel.ts'
import * as words from '#words/reports/headline/rhythm.ts'
import { averageChange } from './average-change.ts'
import type { FigureChange } from './select.ts'

/** A figure that the timeline tells, with what it is of: `7,505`, `Sat 7 Nov`. */
export interface Fact {
  readonly name: string
  /** Undefined while there is nothing to tell it from. */
  readonly value: number | undefined
  readonly of: string
  /** Against the same figure of what is compared with, and of how many days either is. */
  readonly compared?: { readonly change: FigureChange; readonly days: string } | undefined
}

/** The best bucket and the usual one; undefined where the source gives no timeline. */
export interface Rhythm {
  readonly busiest: Fact
  readonly average: Fact
}

type RhythmFigures = Pick<Figures, 'period' | 'asOf' | 'timeline'> &
  Partial<Pick<Figures, 'knownFrom' | 'knownUntil' | 'madeAt' | 'compared' | 'comparison'>>

export function toRhythm(figures: RhythmFigures): Rhythm | undefined {
  const { period, asOf, knownUntil = asOf, madeAt = -Infinity, timeline } = figures
  if (timeline === undefined) return undefined
  const { bucket: unit, buckets, zone } = period
  const known = knownBuckets(period, timeline)
  const most = known.reduce<(typeof known)[number] | undefined>(
    (best, candidate) => (candidate.scans > (best?.scans ?? 0) ? candidate : best),
    undefined,
  )
  const whole = wholeOnes(known, period, figures)
  const average = averageOf(whole)
  const madeOn = madeAt > period.from ? dateAt(zone, madeAt) : undefined
  return {
    busiest: {
      name: words.busiest(unit),
      value: most?.scans,
      of: most !== undefined ? nameOf(most.bucket) : asOf < period.to ? words.noScansYet : words.noScans,
    },
    average: {
      name: words.average(unit),
      value: whole.length === 0 ? undefined : roundedAverage(average),
      of:
        whole.length > 0
          ? words.overWhole(whole.length, unit, madeOn && formatDate(madeOn))
          : asOf < period.to
            ? words.noneWhole(unit)
            : words.noWhole(unit),
      compared: whole.length === 0 ? undefined : averageCompared(figures, whole.length, average),
    },
  }

  function nameOf(bucket: (typeof buckets)[number]): string {
    const name = formatBucketInPeriod(period, bucket)
    return bucket.to > knownUntil ? words.soFar(name) : name
  }
}

interface KnownBucket {
  readonly bucket: Bucket
  readonly scans: number
}

function knownBuckets({ buckets }: Period, timeline: readonly TimelineEntry[]): readonly KnownBucket[] {
  return scansByBucket(buckets, timeline).flatMap((scans, i) =>
    scans === undefined ? [] : [{ bucket: buckets[i]!, scans }],
  )
}

/** A bucket that is unfinished, known in part, or cut by the span would pull the average down for no reason. */
function wholeOnes(
  known: readonly KnownBucket[],
  period: Period,
  { asOf, knownFrom = -Infinity, knownUntil = asOf, madeAt }: RhythmFigures,
): readonly KnownBucket[] {
  // Zeros before it was made are true, but nobody could have scanned it. As that of the first scan, the day is a whole one.
  const madeOn = madeAt === undefined ? -Infinity : startOf(dateAt(period.zone, madeAt), period.zone)
  const since = Math.max(knownFrom, madeOn)
  return known.filter(({ bucket }) => bucket.from >= since && bucket.to <= knownUntil && !isCut(period, bucket))
}

function averageOf(whole: readonly KnownBucket[]): number {
  return whole.reduce((sum, { scans }) => sum + scans, 0) / whole.length
}

/**
 * Months count as equal, however long they are: where one is longer, their totals may rise while their average days fall. Where
 * both have as many days the totals say it, and of dates of one's own the headline compares averages already.
 */
function averageCompared(figures: RhythmFigures, days: number, average: number): Fact['compared'] {
  const { period, compared, comparison, madeAt } = figures
  const part = comparedPart({ comparison, madeAt })
  if (period.bucket !== 'day' || compared === undefined || part?.timeline === undefined || part.days) return undefined
  const other = comparedPeriod(period, compared)
  const until = Date.parse(part.to)
  const known = knownBuckets(other, part.timeline).filter(({ bucket }) => bucket.to <= until)
  // Some of its days may be known only.
  if (known.length < other.buckets.filter(({ to }) => to <= until).length) return undefined
  const whole = wholeOnes(known, other, { ...figures, knownUntil: until })
  const before = averageOf(whole)
  if (whole.length === 0 || whole.length === days || before === 0) return undefined
  return {
    change: averageChange(average, before, against),
    days: formatComparedDays({ own: days, before: whole.length }),
  }
}

/** In the place of a rhythm while the buckets that tell it are still being gathered; `of` says why where they are not. */
export function unknownRhythm(unit: BucketName, of = words.onceKnown(unit)): Rhythm {
  return {
    busiest: { name: words.busiest(unit), value: undefined, of },
    average: { name: words.average(unit), value: undefined, of },
  }
}

/** Whether a week or month reaches over the end of the span. */
function isCut({ bucket: unit, zone }: Period, { from, to }: Bucket): boolean {
  const [first, last] = [dateAt(zone, from), dateAt(zone, to - 1)]
  if (unit === 'month') return wholeMonths(first, last) === undefined
  return unit === 'week' && daysBetween(first, last) < 6
}
