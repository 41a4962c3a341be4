/** Dates, spans and zones in words. Calendar dates are formatted in UTC, which they are carried in; instants in a zone. */
import { lastDateOf, type BucketName, type CalendarDate, type PeriodName } from '#contract/period.ts'
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
const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const dayAndTime = format({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const windowFormat = dayAndTime

function atMidnight(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** `15 May 2026` */
export function formatDate(date: CalendarDate): string {
  return plainDay.format(atMidnight(date))
}

/** A period in words: `Friday 15 May 2026`, `11–17 May 2026`, `May 2026`, `2026`. */
export function formatPeriod(name: PeriodName, date: CalendarDate): string {
  const first = atMidnight(date)
  switch (name) {
    case 'day':
      return longDay.format(first)
    case 'week':
      return spanOfDays.formatRange(first, atMidnight(lastDateOf('week', date)))
    case 'month':
      return longMonth.format(first)
    case 'year':
      return date.slice(0, 4)
  }
}

/** What the period is called when it is just one before: "the day before", … */
export const PERIOD_BEFORE: Readonly<Record<PeriodName, string>> = {
  day: 'the day before',
  week: 'the week before',
  month: 'the month before',
  year: 'the year before',
}

/** A half-open window of instants in a zone, in whole days where it is made of them: `1–30 Apr 2026`, `1 Apr, 00:00 – 15 Apr 2026, 14:30`. */
export function formatWindow(from: Instant, to: Instant, zone: Zone): string {
  const first = toLocal(zone, from)
  const end = toLocal(zone, to)
  const wholeDays = first % 86_400_000 === 0 && end % 86_400_000 === 0
  return wholeDays ? plainDay.formatRange(first, end - 1) : windowFormat.formatRange(first, end)
}

/** When something happened, in the zone: `15 May 2026, 14:30`. */
export function formatInstant(instant: Instant, zone: Zone): string {
  return dayAndTime.format(toLocal(zone, instant))
}

/** Clock time in the zone: `14:30`. */
export function formatClock(instant: Instant, zone: Zone): string {
  return time.format(toLocal(zone, instant))
}

/** A zone by its city: `Kolkata`, `New York`, `UTC`, `UTC+05:30`. */
export function formatZone(zone: Zone): string {
  if (/^[+-]/.test(zone)) return `UTC${zone}`
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
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
      return longDay.format(start)
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
