/**
 * Periods and their buckets, in a zone, against an injected clock. Pure: no clock of its own, no I/O.
 *
 * A period is the calendar day, ISO week (from Monday), month or year that contains a date, or any other span of dates.
 * Its buckets are what its timeline is drawn in: by themselves hours of a day, days of a week or month, months of a year.
 * Everything behind the edge works with the instants computed here, so that no source has to know what a zone is.
 */
import { offsetAt, toInstant, toLocal, type Instant, type LocalTime, type Zone } from './zone.ts'

export const PERIOD_NAMES = ['day', 'week', 'month', 'year'] as const
export type PeriodName = (typeof PERIOD_NAMES)[number]

/** Calendar units that dates are stepped by: those that the API has periods of, and quarters of a year. */
export type CalendarUnit = PeriodName | 'quarter'

export const BUCKET_NAMES = ['hour', 'day', 'week', 'month'] as const
export type BucketName = (typeof BUCKET_NAMES)[number]

/** On which day weeks begin, where they are buckets. The API's own week is the ISO week. */
export const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const
export type WeekStart = (typeof WEEK_STARTS)[number]

/** A calendar date, `YYYY-MM-DD`. */
export type CalendarDate = string

/** A half-open span of time: `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

export interface Bucket extends Span {
  /**
   * Local start as the API writes it: `2026-05-15T13:00`, `2026-05-15` (of a week its first day) or `2026-05`. Twice the
   * same where clocks go back. A week or month that is cut at the end of a span has the name of the whole.
   */
  readonly date: string
}

/** What figures are about. */
export interface Period extends Span {
  /** `custom`: a span of dates that is no calendar period of the API. */
  readonly name: PeriodName | 'custom'
  /** First and last calendar date, both included. */
  readonly date: CalendarDate
  readonly last: CalendarDate
  readonly zone: Zone
  readonly bucket: BucketName
  readonly weekStart: WeekStart
  /** All buckets of the period in order, also those still to come. */
  readonly buckets: readonly Bucket[]
}

/** A period that the API has a name for. */
export interface CalendarPeriod extends Period {
  readonly name: PeriodName
}

/** How a period is cut: by itself by `BUCKET_OF` its name, with weeks from Monday. */
export interface Cut {
  readonly bucket?: BucketName | undefined
  readonly weekStart?: WeekStart | undefined
}

/** Calendar dates outside these years are refused: before, zones did not keep to quarters of an hour. */
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2099

const HOUR = 3_600_000
const DAY = 24 * HOUR

export const BUCKET_OF: Readonly<Record<PeriodName, BucketName>> = {
  day: 'hour',
  week: 'day',
  month: 'day',
  year: 'month',
}

/** Whether the text is a real calendar date `YYYY-MM-DD` within the years taken. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  const time = parseDate(text)
  return !Number.isNaN(time) && formatDate(time) === text
}

/** Midnight of a date on a wall clock. */
export function parseDate(date: CalendarDate): LocalTime {
  return Date.parse(`${date}T00:00:00Z`)
}

/** The date of a time on a wall clock: `2026-05-15`. */
export function formatDate(local: LocalTime): CalendarDate {
  return new Date(local).toISOString().slice(0, 10)
}

/** The date on the wall calendar of the zone at an instant. */
export function dateAt(zone: Zone, instant: Instant): CalendarDate {
  return formatDate(toLocal(zone, instant))
}

/** Days from the day on which the week begins to a Sunday. */
const TO_SUNDAY: Readonly<Record<WeekStart, number>> = { sunday: 0, monday: 6, saturday: 1 }

/** Which day of its week a date is; the day on which the week begins is 0. */
export function weekdayOf(date: CalendarDate, weekStart: WeekStart = 'monday'): number {
  return (new Date(parseDate(date)).getUTCDay() + TO_SUNDAY[weekStart]) % 7
}

/** First date of the calendar unit that contains the date. */
export function firstDateOf(unit: CalendarUnit, date: CalendarDate, weekStart: WeekStart = 'monday'): CalendarDate {
  switch (unit) {
    case 'day':
      return date
    case 'week':
      return addDays(date, -weekdayOf(date, weekStart))
    case 'month':
      return `${date.slice(0, 7)}-01`
    case 'quarter':
      return addMonths(`${date.slice(0, 7)}-01`, -((Number(date.slice(5, 7)) - 1) % 3))
    case 'year':
      return `${date.slice(0, 4)}-01-01`
  }
}

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const

/** First date of the unit that lies `steps` units after (negative: before) the one that contains the date. */
export function stepDate(
  unit: CalendarUnit,
  date: CalendarDate,
  steps: number,
  weekStart: WeekStart = 'monday',
): CalendarDate {
  const first = firstDateOf(unit, date, weekStart)
  if (unit === 'day') return addDays(first, steps)
  return unit === 'week' ? addDays(first, 7 * steps) : addMonths(first, MONTHS_IN[unit] * steps)
}

/** Last date of the unit that contains the date. */
export function lastDateOf(unit: CalendarUnit, date: CalendarDate, weekStart: WeekStart = 'monday'): CalendarDate {
  return addDays(stepDate(unit, date, 1, weekStart), -1)
}

/** The date so many days later; earlier where they are negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return formatDate(parseDate(date) + days * DAY)
}

/** The same day so many months on; the last of the month where that has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, Number(date.slice(8))]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return formatDate(Date.UTC(year, month, Math.min(day, lastDay)))
}

/** Days from one date to another; negative where it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (parseDate(to) - parseDate(from)) / DAY
}

/** The calendar period that contains the date, in the zone. */
export function periodOf(name: PeriodName, date: CalendarDate, zone: Zone, cut: Cut = {}): CalendarPeriod {
  const first = firstDateOf(name, date)
  return { ...cutSpan(first, lastDateOf(name, first), zone, { ...cut, bucket: cut.bucket ?? BUCKET_OF[name] }), name }
}

/** How many months a span is, where it is whole ones. */
export function wholeMonths(date: CalendarDate, last: CalendarDate): number | undefined {
  if (!date.endsWith('-01') || !addDays(last, 1).endsWith('-01')) return undefined
  return (
    (Number(last.slice(0, 4)) - Number(date.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(date.slice(5, 7)) + 1
  )
}

/** The calendar period that two dates, both included, are the ends of. */
export function nameOfSpan(date: CalendarDate, last: CalendarDate): Period['name'] {
  return PERIOD_NAMES.find((name) => firstDateOf(name, date) === date && lastDateOf(name, date) === last) ?? 'custom'
}

/** The period from one date to another, both included: the calendar period that it is, else a custom one. */
export function spanOf(date: CalendarDate, last: CalendarDate, zone: Zone, cut: Cut = {}): Period {
  const name = nameOfSpan(date, last)
  if (name !== 'custom') return periodOf(name, date, zone, cut)
  const bucket = cut.bucket ?? fittingBucket(daysBetween(date, last) + 1)
  return { ...cutSpan(date, last, zone, { ...cut, bucket }), name: 'custom' }
}

/** Whether the period is one that the API itself has, cut as the API cuts it. */
export function isPlain(period: Period): period is CalendarPeriod {
  return period.name !== 'custom' && period.bucket === BUCKET_OF[period.name]
}

/** Some ten to a hundred buckets are read well in a chart. */
function fittingBucket(days: number): BucketName {
  if (days <= 2) return 'hour'
  if (days <= 100) return 'day'
  return days <= 280 ? 'week' : 'month'
}

function cutSpan(
  date: CalendarDate,
  last: CalendarDate,
  zone: Zone,
  { bucket, weekStart = 'monday' }: Cut & { bucket: BucketName },
): Omit<Period, 'name'> {
  const [from, to] = [startOf(date, zone), startOf(addDays(last, 1), zone)]
  return { date, last, zone, bucket, weekStart, from, to, buckets: bucketsBetween(bucket, date, last, zone, weekStart) }
}

/**
 * The buckets of a span of calendar dates, `first` to `last`, both included. A week or month that begins before the span
 * or ends after it is cut to it; its name stays that of the whole.
 */
export function bucketsBetween(
  bucket: BucketName,
  first: CalendarDate,
  last: CalendarDate,
  zone: Zone,
  weekStart: WeekStart = 'monday',
): Bucket[] {
  const next = addDays(last, 1)
  if (bucket !== 'hour') return calendarBuckets(bucket, first, next, zone, weekStart)
  const hours: Bucket[] = []
  for (let date = first; date < next; date = addDays(date, 1)) hours.push(...hoursOf(date, zone))
  return hours
}

/** The first instant of a date. */
export function startOf(date: CalendarDate, zone: Zone): Instant {
  return toInstant(zone, parseDate(date))
}

function calendarBuckets(
  bucket: 'day' | 'week' | 'month',
  first: CalendarDate,
  next: CalendarDate,
  zone: Zone,
  weekStart: WeekStart,
): Bucket[] {
  const buckets: Bucket[] = []
  for (let date = first; date < next;) {
    const following = stepDate(bucket, date, 1, weekStart)
    const from = startOf(date, zone)
    const to = startOf(following < next ? following : next, zone)
    const name = firstDateOf(bucket, date, weekStart)
    // A zone that crossed the date line has days without any time in them (Apia, 30 December 2011).
    if (to > from) buckets.push({ date: bucket === 'month' ? name.slice(0, 7) : name, from, to })
    date = following
  }
  return buckets
}

/**
 * The clock hours of a day: 23 or 25 where daylight saving begins or ends. Where clocks move by half an hour (Lord
 * Howe) or within an hour (Newfoundland until 2011, at 0:01) the hour in which they do is cut at the change.
 */
function hoursOf(date: CalendarDate, zone: Zone): Bucket[] {
  const from = startOf(date, zone)
  const to = startOf(addDays(date, 1), zone)
  const starts: Instant[] = []
  for (let start = from; start < to;) {
    starts.push(start)
    const nextStrike = start + HOUR - (toLocal(zone, start) % HOUR)
    start = changeWithin(zone, start, nextStrike) ?? nextStrike
  }
  return starts.map((start, i) => ({
    date: new Date(toLocal(zone, start)).toISOString().slice(0, 16),
    from: start,
    to: starts[i + 1] ?? to,
  }))
}

/** The instant between `from` and `to` at which the clocks of the zone move, if they do; at most once within an hour. */
function changeWithin(zone: Zone, from: Instant, to: Instant): Instant | undefined {
  const offset = offsetAt(zone, from)
  if (offsetAt(zone, to - 1) === offset) return undefined
  let before = from
  let after = to - 1
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(zone, middle) === offset) before = middle
    else after = middle
  }
  return after
}

/** Whether the period is still going on (or yet to come) at that instant. */
export function isUnfinished(period: Span, now: Instant): boolean {
  return now < period.to
}

/** The buckets that have begun at that instant; the last of them may be unfinished. */
export function bucketsUntil(period: Pick<Period, 'buckets'>, until: Instant): readonly Bucket[] {
  return period.buckets.filter((bucket) => bucket.from < until)
}
