/** Dates, spans and zones in words. Calendar dates are formatted in UTC, which they are carried in; instants in a zone. */
import {
  dateAt,
  isCalendarDate,
  lastDateOf,
  type BucketName,
  type CalendarDate,
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
const weekday = format({ weekday: 'short' })
const weekdayAndDay = format({ weekday: 'short', day: 'numeric' })
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

/** A period in words: `Friday 15 May 2026`, `11–17 May 2026`, `May 2026`, `2026`. */
export function formatPeriod(name: PeriodName, date: CalendarDate): string {
  const first = atMidnight(date)
  switch (name) {
    case 'day':
      return fullDay(first)
    case 'week':
      return formatDays(spanOfDays, first, atMidnight(lastDateOf('week', date)))
    case 'month':
      return longMonth.format(first)
    case 'year':
      return date.slice(0, 4)
  }
}

/** A period where there is little room: `15 May 2026`, `11–17 May 2026`, `May 2026`, `2026`. */
export function formatPeriodShort(name: PeriodName, date: CalendarDate): string {
  if (name === 'day') return formatDate(date)
  if (name === 'week') return formatDays(plainDay, atMidnight(date), atMidnight(lastDateOf('week', date)))
  return formatPeriod(name, date)
}

/** The first to the last day of a period in words, for where the period alone is not exact enough: `1–30 November 2026`. */
export function formatPeriodSpan(name: PeriodName, date: CalendarDate): string {
  return name === 'day'
    ? formatPeriod(name, date)
    : formatDays(spanOfDays, atMidnight(date), atMidnight(lastDateOf(name, date)))
}

/** What the period is called that is going on: "Today", … */
export const PERIOD_NOW: Readonly<Record<PeriodName, string>> = {
  day: 'Today',
  week: 'This week',
  month: 'This month',
  year: 'This year',
}

/** What the period is called when it is just one before: "the day before", … */
export const PERIOD_BEFORE: Readonly<Record<PeriodName, string>> = {
  day: 'the day before',
  week: 'the week before',
  month: 'the month before',
  year: 'the year before',
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

/** A bucket in full, for tooltips and tables: `Fri, 15 May 2026, 13:00`, `Friday 15 May 2026`, `May 2026`. */
export function formatBucket(bucket: BucketName, date: string): string {
  const start = bucketStart(date)
  switch (bucket) {
    case 'hour':
      return `${shortDay.format(start)}, ${time.format(start)}`
    case 'day':
      return fullDay(start)
    case 'month':
      return longMonth.format(start)
  }
}

/** A bucket on an axis: `13:00`, `15 May`, `May`. */
export function formatBucketShort(bucket: BucketName, date: string): string {
  const start = bucketStart(date)
  switch (bucket) {
    case 'hour':
      return time.format(start)
    case 'day':
      return dayOfMonth.format(start)
    case 'month':
      return shortMonth.format(start)
  }
}

/** A day on the axis of a week: `Fri 15`. */
export function formatWeekdayAndDay(date: CalendarDate): string {
  return weekdayAndDay.format(atMidnight(date))
}

/** The same where there is little room: `Fri`. */
export function formatWeekday(date: CalendarDate): string {
  return weekday.format(atMidnight(date))
}

/** Where in time, for a sentence: `on Friday 15 May 2026`, `in the week of 11–17 May 2026`, `in May 2026`, `in 2026`. */
export function formatInPeriod(name: PeriodName, date: CalendarDate): string {
  const words = formatPeriod(name, date)
  if (name === 'day') return `on ${words}`
  return name === 'week' ? `in the week of ${words}` : `in ${words}`
}

const inMinutes = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
const inHours = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'hour', unitDisplay: 'long' })

/** How long something has lasted, in whole minutes or hours: `5 minutes`, `2 hours`. */
export function formatAge(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'less than a minute'
  return minutes < 60 ? inMinutes.format(minutes) : inHours.format(Math.floor(minutes / 60))
}

/** When a thing was made, as a date in the zone. Sources write an instant or a bare date; anything else stays as given. */
export function formatCreated(createdAt: string, zone: Zone): string {
  if (isCalendarDate(createdAt)) return formatDate(createdAt)
  const instant = Date.parse(createdAt)
  return Number.isNaN(instant) ? createdAt : formatDate(dateAt(zone, instant))
}

/** A bucket where its period is already named: `13:00`, `Fri 15 May`, `May`. */
export function formatBucketInPeriod(bucket: BucketName, date: string): string {
  const short = formatBucketShort(bucket, date)
  return bucket === 'day' ? `${weekday.format(bucketStart(date))} ${short}` : short
}
