/** Buckets of a timeline in words. Their names are local times, so they are formatted as if they were in UTC. */
import { dateAt, wholeMonths, type Bucket, type BucketName, type Period } from '#contract/period.ts'
import * as words from '#words/lib/dates.ts'
import { formatDates, formatDay, longMonth, time } from './dates.ts'
import { dateFormat } from './formats.ts'

const shortDay = dateFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
const dayOfMonth = dateFormat({ day: 'numeric', month: 'short' })
const shortMonth = dateFormat({ month: 'short' })
const weekdayAndDay = dateFormat({ weekday: 'short', day: 'numeric', month: 'short' })

/** Reads a bucket's `date` of the API (`2026-05-15T13:00`, `2026-05-15`, `2026-05`) as local time. */
export function bucketStart(date: string): number {
  const full = date.length === 7 ? `${date}-01` : date
  return Date.parse(full.length === 10 ? `${full}T00:00:00Z` : `${full}:00Z`)
}

/** On which date a bucket begins within its span, as an axis has it: a week that the span cuts begins later than by its name. */
export function startIn({ bucket: unit, zone }: Pick<Period, 'bucket' | 'zone'>, { date, from }: Bucket): string {
  return unit === 'week' ? dateAt(zone, from) : date
}

/**
 * A bucket in full, for tooltips and tables: `Fri, 15 May 2026, 13:00`, `Friday 15 May 2026`, `11–17 May 2026`,
 * `May 2026`. A week or month that the end of a span cuts is named by its dates: `15–31 May 2026`.
 */
export function formatBucket({ bucket, zone }: Pick<Period, 'bucket' | 'zone'>, { date, from, to }: Bucket): string {
  const start = bucketStart(date)
  switch (bucket) {
    case 'hour':
      return `${shortDay().format(start)}, ${time().format(start)}`
    case 'day':
      return formatDay(date)
    case 'week':
    case 'month': {
      const [first, last] = [dateAt(zone, from), dateAt(zone, to - 1)]
      const isWhole = bucket === 'month' && wholeMonths(first, last) === 1
      return isWhole ? longMonth().format(start) : formatDates(first, last)
    }
  }
}

/** A bucket on an axis: `13:00`, `15 May`, `May`. */
export function formatBucketShort(bucket: BucketName, date: string): string {
  const start = bucketStart(date)
  switch (bucket) {
    case 'hour':
      return time().format(start)
    case 'day':
    case 'week':
      return dayOfMonth().format(start)
    case 'month':
      return shortMonth().format(start)
  }
}

/** A bucket where its period is already named: `13:00`, `Fri 15 May`, `11–17 May 2026`, `May`. */
export function formatBucketInPeriod(
  period: Pick<Period, 'bucket' | 'zone' | 'date' | 'last'>,
  bucket: Bucket,
): string {
  const short = formatBucketShort(period.bucket, bucket.date)
  const day = words.withWeekday(weekdayAndDay().format(bucketStart(bucket.date)))
  switch (period.bucket) {
    case 'hour':
      return period.date === period.last ? short : `${day}, ${short}`
    case 'day':
      return day
    case 'week':
      return formatBucket(period, bucket)
    case 'month':
      return period.date.slice(0, 4) === period.last.slice(0, 4) ? short : formatBucket(period, bucket)
  }
}
