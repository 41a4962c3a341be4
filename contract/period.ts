/**
 * Calendar periods and their buckets, in a zone, against an injected clock. Pure: no clock of its own, no I/O.
 *
 * A period is the calendar day, ISO week (from Monday), month or year that contains a date. Its buckets are what its
 * timeline is drawn in: hours of a day, days of a week or month, months of a year. Everything behind the edge works
 * with the instants computed here, so that no source has to know what a zone is.
 */
import { offsetAt, toInstant, toLocal, type Instant, type LocalTime, type Zone } from './zone.ts'

export const PERIOD_NAMES = ['day', 'week', 'month', 'year'] as const
export type PeriodName = (typeof PERIOD_NAMES)[number]

export const BUCKET_NAMES = ['hour', 'day', 'month'] as const
export type BucketName = (typeof BUCKET_NAMES)[number]

/** What a span may be cut into: the buckets of periods, and weeks. */
export const SPAN_BUCKET_NAMES = ['hour', 'day', 'week', 'month'] as const
export type SpanBucketName = (typeof SPAN_BUCKET_NAMES)[number]

/** A calendar date, `YYYY-MM-DD`. */
export type CalendarDate = string

/** A half-open span of time: `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

export interface Bucket extends Span {
  /** Local start as the API writes it: `2026-05-15T13:00`, `2026-05-15` or `2026-05`. Twice the same where clocks go back. */
  readonly date: string
}

export interface Period extends Span {
  readonly name: PeriodName
  /** First calendar date of the period. */
  readonly date: CalendarDate
  readonly zone: Zone
  readonly bucket: BucketName
  /** All buckets of the period in order, also those still to come. */
  readonly buckets: readonly Bucket[]
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
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && formatDate(time) === text
}

function parseDate(date: CalendarDate): LocalTime {
  return Date.parse(`${date}T00:00:00Z`)
}

function formatDate(local: LocalTime): CalendarDate {
  return new Date(local).toISOString().slice(0, 10)
}

/** The date on the wall calendar of the zone at an instant. */
export function dateAt(zone: Zone, instant: Instant): CalendarDate {
  return formatDate(toLocal(zone, instant))
}

/** First date of the period of that name that contains the date. */
export function firstDateOf(name: PeriodName, date: CalendarDate): CalendarDate {
  switch (name) {
    case 'day':
      return date
    case 'week': {
      const local = parseDate(date)
      const daysSinceMonday = (new Date(local).getUTCDay() + 6) % 7
      return formatDate(local - daysSinceMonday * DAY)
    }
    case 'month':
      return `${date.slice(0, 7)}-01`
    case 'year':
      return `${date.slice(0, 4)}-01-01`
  }
}

/** First date of the period that lies `steps` periods after (negative: before) the one that contains the date. */
export function stepDate(name: PeriodName, date: CalendarDate, steps: number): CalendarDate {
  const first = new Date(parseDate(firstDateOf(name, date)))
  switch (name) {
    case 'day':
      first.setUTCDate(first.getUTCDate() + steps)
      break
    case 'week':
      first.setUTCDate(first.getUTCDate() + 7 * steps)
      break
    case 'month':
      first.setUTCMonth(first.getUTCMonth() + steps)
      break
    case 'year':
      first.setUTCFullYear(first.getUTCFullYear() + steps)
      break
  }
  return formatDate(first.getTime())
}

/** Last date of the period that contains the date. */
export function lastDateOf(name: PeriodName, date: CalendarDate): CalendarDate {
  return formatDate(parseDate(stepDate(name, date, 1)) - DAY)
}

/** The calendar period that contains the date, in the zone. */
export function periodOf(name: PeriodName, date: CalendarDate, zone: Zone): Period {
  const first = firstDateOf(name, date)
  const next = stepDate(name, first, 1)
  const bucket = BUCKET_OF[name]
  const buckets = bucket === 'hour' ? hoursOf(first, zone) : calendarBuckets(bucket, first, next, zone)
  return { name, date: first, zone, bucket, from: startOf(first, zone), to: startOf(next, zone), buckets }
}

/**
 * The buckets of a span of calendar dates, `first` to `last`, both included. A week or month that begins before the span
 * or ends after it is cut to it; its name stays that of the whole.
 */
export function bucketsBetween(bucket: SpanBucketName, first: CalendarDate, last: CalendarDate, zone: Zone): Bucket[] {
  const next = stepDate('day', last, 1)
  if (bucket !== 'hour') return calendarBuckets(bucket, first, next, zone)
  const hours: Bucket[] = []
  for (let date = first; date < next; date = stepDate('day', date, 1)) hours.push(...hoursOf(date, zone))
  return hours
}

function startOf(date: CalendarDate, zone: Zone): Instant {
  return toInstant(zone, parseDate(date))
}

function calendarBuckets(
  bucket: 'day' | 'week' | 'month',
  first: CalendarDate,
  next: CalendarDate,
  zone: Zone,
): Bucket[] {
  const buckets: Bucket[] = []
  for (let date = first; date < next;) {
    const following = stepDate(bucket, date, 1)
    const from = startOf(date, zone)
    const to = startOf(following < next ? following : next, zone)
    const name = firstDateOf(bucket, date)
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
  const to = startOf(stepDate('day', date, 1), zone)
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

/** The period before, and the part of it that a comparison counts. */
export interface Comparison {
  readonly period: Period
  /** End of the part that is compared; `period.to` when the whole of it is. */
  readonly until: Instant
}

/**
 * What a period is compared with: the whole period before when it is over, else the same part of it, up to the same
 * place on the wall calendar and clock (the 15th at 14:30, Wednesday at 9:00). A date that the period before does not
 * have (30 February) means all of it.
 */
export function comparisonOf(period: Period, now: Instant): Comparison {
  const before = periodOf(period.name, stepDate(period.name, period.date, -1), period.zone)
  if (now >= period.to) return { period: before, until: before.to }
  if (now <= period.from) return { period: before, until: before.from }
  const until = samePlaceIn(before, period, toLocal(period.zone, now))
  return { period: before, until: Math.min(Math.max(until, before.from), before.to) }
}

/** The instant in the period before at the same place as `local` in the period. */
function samePlaceIn(before: Period, period: Period, local: LocalTime): Instant {
  const date = formatDate(local)
  const at = (sameDate: CalendarDate) => toInstant(before.zone, parseDate(sameDate) + local - parseDate(date))
  if (period.name === 'day' || period.name === 'week') {
    const daysIn = (parseDate(date) - parseDate(period.date)) / DAY
    return at(formatDate(parseDate(before.date) + daysIn * DAY))
  }
  const sameDate =
    period.name === 'month' ? before.date.slice(0, 7) + date.slice(7) : before.date.slice(0, 4) + date.slice(4)
  if (isCalendarDate(sameDate)) return at(sameDate)
  // 31 against a month of 30 days: the whole month. 29 February against a common year: up to the end of 28 February.
  return period.name === 'month' ? before.to : startOf(`${before.date.slice(0, 4)}-03-01`, before.zone)
}
