import {
  dateAt,
  daysBetween,
  startOf,
  wholeMonths,
  type Bucket,
  type BucketName,
  type Period,
} from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { scansByBucket } from '#src/api/scans-by-bucket.ts'
import { formatBucketInPeriod } from '#src/lib/buckets.ts'
import { formatDate } from '#src/lib/dates.ts'
import { roundedAverage } from '#src/lib/per-day.ts'
import * as words from '#words/reports/headline/rhythm.ts'

/** A figure that the timeline tells, with what it is of: `7,505`, `Sat 7 Nov`. */
export interface Fact {
  readonly name: string
  /** Undefined while there is nothing to tell it from. */
  readonly value: number | undefined
  readonly of: string
}

/** The best bucket and the usual one; undefined where the source gives no timeline. */
export interface Rhythm {
  readonly busiest: Fact
  readonly average: Fact
}

export function toRhythm({
  period,
  asOf,
  knownFrom = -Infinity,
  knownUntil = asOf,
  madeAt = -Infinity,
  timeline,
}: Pick<Figures, 'period' | 'asOf' | 'timeline'> & Partial<Pick<Figures, 'knownFrom' | 'knownUntil' | 'madeAt'>>):
  | Rhythm
  | undefined {
  if (timeline === undefined) return undefined
  const { bucket: unit, buckets, zone } = period
  // Zeros before it was made are true, but nobody could have scanned it. As that of the first scan, the day is a whole one.
  const madeOn = madeAt > period.from ? dateAt(zone, madeAt) : undefined
  const since = madeOn === undefined ? knownFrom : Math.max(knownFrom, startOf(madeOn, zone))
  const known = scansByBucket(buckets, timeline).flatMap((scans, i) =>
    scans === undefined ? [] : [{ bucket: buckets[i]!, scans }],
  )

  const most = known.reduce<(typeof known)[number] | undefined>(
    (best, candidate) => (candidate.scans > (best?.scans ?? 0) ? candidate : best),
    undefined,
  )
  // A bucket that is unfinished, known in part, or cut by the span would pull the average down for no reason.
  const whole = known.filter(({ bucket }) => bucket.from >= since && bucket.to <= knownUntil && !isCut(period, bucket))
  const average = whole.reduce((sum, { scans }) => sum + scans, 0) / whole.length
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
    },
  }

  function nameOf(bucket: (typeof buckets)[number]): string {
    const name = formatBucketInPeriod(period, bucket)
    return bucket.to > asOf ? words.soFar(name) : name
  }
}

/** In the place of a rhythm while the buckets that tell it are still being gathered. */
export function unknownRhythm(unit: BucketName): Rhythm {
  const of = words.onceKnown(unit)
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
