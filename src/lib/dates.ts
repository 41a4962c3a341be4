/** Dates, spans and zones in words. Calendar dates are formatted in UTC, which they are carried in; instants in a zone. */
import {
  dateAt,
  daysBetween,
  wholeMonths,
  type Bucket,
  type BucketName,
  type CalendarDate,
  type CalendarUnit,
  type Period,
  type PeriodName,
} from '#contract/period.ts'
import { toLocal, type Instant, type Zone } from '#contract/zone.ts'
import { LOCALE } from './numbers.ts'

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options })

const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
const plainDay = format({ day: 'numeric', month: 'short', year: 'numeric' })
const dayOfMonth = format({ day: 'numeric', month: 'short' })
const spanOfDays = format({ day: 'numeric', month: 'long', year: 'numeric' })
const longMonth = format({ month: 'long', year: 'numeric' })
const shortMonth = format({ month: 'short' })
const spanOfMonths = format({ month: 'short', year: 'numeric' })
const weekday = format({ weekday: 'short' })
const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const dayAndTime = format({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const DAY = 86_400_000

function atMidnight(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** `15 May 2026` */
export function formatDate(date: CalendarDate): string {
  return plainDay.format(atMidnight(date))
}

/** `Friday 15 May 2026`: browsers differ over a comma after the weekday. */
function fullDay(local: number): string {
  return longDay.format(local).replace(',', '')
}

/** `11–17 May 2026`, closed up within a month; `29 Dec 2025 – 4 Jan 2026` across them. */
function formatDays(format: Intl.DateTimeFormat, first: number, last: number): string {
  return format.formatRange(first, last).replace(/^(\d+)\s–\s/, '$1–')
}

/** What is told of a period in words: its name, first and last date. */
type Named = Pick<Period, 'name' | 'date' | 'last'>

/** A period in words: `Friday 15 May 2026`, `11–17 May 2026`, `May 2026`, `2026`, `October – December 2026`. */
export function formatPeriod({ name, date, last }: Named): string {
  const first = atMidnight(date)
  switch (name) {
    case 'day':
      return fullDay(first)
    case 'month':
      return longMonth.format(first)
    case 'year':
      return date.slice(0, 4)
    case 'week':
    case 'custom':
      return wholeMonths(date, last) === undefined
        ? formatDays(spanOfDays, first, atMidnight(last))
        : longMonth.formatRange(first, atMidnight(last))
  }
}

/** A period where there is little room: `15 May 2026`, `11–17 May 2026`, `May 2026`, `2026`, `Oct – Dec 2026`. */
export function formatPeriodShort(period: Named): string {
  const { name, date, last } = period
  if (name === 'day') return formatDate(date)
  if (name !== 'week' && name !== 'custom') return formatPeriod(period)
  return wholeMonths(date, last) === undefined
    ? formatDates(date, last)
    : spanOfMonths.formatRange(atMidnight(date), atMidnight(last))
}

/** `11–17 May 2026`, `29 Dec 2025 – 4 Jan 2026`. */
export function formatDates(date: CalendarDate, last: CalendarDate): string {
  return formatDays(plainDay, atMidnight(date), atMidnight(last))
}

/** The first to the last day of a period in words, for where the period alone is not exact enough: `1–30 November 2026`. */
export function formatPeriodSpan(period: Named): string {
  const { name, date, last } = period
  return name === 'day' ? formatPeriod(period) : formatDays(spanOfDays, atMidnight(date), atMidnight(last))
}

/** What a calendar unit is called that is going on: "Today", … */
export const UNIT_NOW: Readonly<Record<CalendarUnit, string>> = {
  day: 'Today',
  week: 'This week',
  month: 'This month',
  quarter: 'This quarter',
  year: 'This year',
}

const BEFORE: Readonly<Record<PeriodName, string>> = {
  day: 'the day before',
  week: 'the week before',
  month: 'the month before',
  year: 'the year before',
}

/** What comes just before a period: `the month before`, `the 30 days before`, `the 3 months before`. */
export function formatBefore({ name, date, last }: Named): string {
  if (name !== 'custom') return BEFORE[name]
  const months = wholeMonths(date, last)
  return months === undefined ? `the ${daysBetween(date, last) + 1} days before` : `the ${months} months before`
}

/**
 * A half-open window of instants in a zone: `1–30 Apr 2026` where it is made of whole days,
 * `1–15 Apr 2026, up to 14:30` where it begins with one.
 */
export function formatWindow(from: Instant, to: Instant, zone: Zone): string {
  const first = toLocal(zone, from)
  const end = toLocal(zone, to)
  if (first % DAY !== 0) return dayAndTime.formatRange(first, end)
  const days = formatDays(plainDay, first, Math.max(first, end - 1))
  return end % DAY === 0 ? days : `${days}, up to ${time.format(end)}`
}

/** When something happened, in the zone: `15 May 2026, 14:30`. */
export function formatInstant(instant: Instant, zone: Zone): string {
  return dayAndTime.format(toLocal(zone, instant))
}

/** Clock time in the zone: `14:30`. */
export function formatClock(instant: Instant, zone: Zone): string {
  return time.format(toLocal(zone, instant))
}

/** Reads a bucket's `date` of the API (`2026-05-15T13:00`, `2026-05-15`, `2026-05`) as local time. */
export function bucketStart(date: string): number {
  const full = date.length === 7 ? `${date}-01` : date
  return Date.parse(full.length === 10 ? `${full}T00:00:00Z` : `${full}:00Z`)
}

/**
 * A bucket in full, for tooltips and tables: `Fri, 15 May 2026, 13:00`, `Friday 15 May 2026`, `11–17 May 2026`,
 * `May 2026`. A week or month that the end of a span cuts is named by its dates: `15–31 May 2026`.
 */
export function formatBucket({ bucket, zone }: Pick<Period, 'bucket' | 'zone'>, { date, from, to }: Bucket): string {
  const start = bucketStart(date)
  switch (bucket) {
    case 'hour':
      return `${shortDay.format(start)}, ${time.format(start)}`
    case 'day':
      return fullDay(start)
    case 'week':
    case 'month': {
      const [first, last] = [dateAt(zone, from), dateAt(zone, to - 1)]
      const isWhole = bucket === 'month' && wholeMonths(first, last) === 1
      return isWhole ? longMonth.format(start) : formatDates(first, last)
    }
  }
}

/** A bucket on an axis: `13:00`, `15 May`, `May`. */
export function formatBucketShort(bucket: BucketName, date: string): string {
  const start = bucketStart(date)
  switch (bucket) {
    case 'hour':
      return time.format(start)
    case 'day':
    case 'week':
      return dayOfMonth.format(start)
    case 'month':
      return shortMonth.format(start)
  }
}

/**
 * Where in time, for a sentence: `on Friday 15 May 2026`, `in the week of 11–17 May 2026`, `in May 2026`, `in 2026`,
 * `in October – December 2026`, `from 25 Oct 2026 to 23 Nov 2026`.
 */
export function formatInPeriod(period: Named): string {
  const { name, date, last } = period
  const words = formatPeriod(period)
  if (name === 'day') return `on ${words}`
  if (name === 'week') return `in the week of ${words}`
  return name === 'custom' && wholeMonths(date, last) === undefined
    ? `from ${formatDate(date)} to ${formatDate(last)}`
    : `in ${words}`
}

/** A bucket where its period is already named: `13:00`, `Fri 15 May`, `11–17 May 2026`, `May`. */
export function formatBucketInPeriod(
  period: Pick<Period, 'bucket' | 'zone' | 'date' | 'last'>,
  bucket: Bucket,
): string {
  const short = formatBucketShort(period.bucket, bucket.date)
  const day = `${weekday.format(bucketStart(bucket.date))} ${dayOfMonth.format(bucketStart(bucket.date))}`
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
