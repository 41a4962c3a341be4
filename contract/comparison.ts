/**
 * What a period is compared with: the one before, the same dates a year before, or dates of one's own. Pure, shared by
 * the server, which counts, and the dashboard, which draws.
 */
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  parseDate,
  spanOf,
  startOf,
  wholeMonths,
  type CalendarDate,
  type Period,
} from './period.ts'
import { toInstant, toLocal, type Instant, type LocalTime } from './zone.ts'

/** How what is compared with is chosen. */
export interface ComparedWith {
  /** `previous`: as many months or days just before. `year`: the same dates a year before. `custom`: the `dates`. */
  readonly how: 'previous' | 'year' | 'custom'
  /** `weekday`: moved to the nearest dates that begin on the same day of the week, without an overlap. */
  readonly match: 'date' | 'weekday'
  /** First and last calendar date, both included; of `custom`, and only of that. */
  readonly dates?: { readonly date: CalendarDate; readonly last: CalendarDate } | undefined
}

export const PREVIOUS: ComparedWith = { how: 'previous', match: 'date' }

/** What a period is compared with, and the part of it that counts. */
export interface Comparison {
  readonly period: Period
  /** End of the part that is compared; `period.to` when the whole of it is. */
  readonly until: Instant
}

/** How far back something lies: in whole months, so that dates keep their day of the month, or in days. */
type Distance = { readonly months: number } | { readonly days: number }

/** The whole period that another is compared with, cut alike. */
export function comparedPeriod(period: Period, how: ComparedWith): Period {
  const { zone, bucket, weekStart } = period
  const span = (date: CalendarDate, last: CalendarDate) => spanOf(date, last, zone, { bucket, weekStart })
  if (how.dates !== undefined) return span(how.dates.date, how.dates.last)
  const distance = distanceOf(period, how)
  const date = back(period.date, distance)
  // Whole months stay whole: 1 to 28 February a year before a leap year's is 1 to 29.
  const isWhole = wholeMonths(period.date, period.last) !== undefined
  const last = isWhole ? addDays(back(addDays(period.last, 1), distance), -1) : back(period.last, distance)
  return span(date, last)
}

/**
 * With what a period is compared at a moment: the whole of the other one when it is over, else the same part, up to the
 * same place on the wall calendar and clock (the 15th at 14:30, Wednesday at 9:00). A date that the other one does not
 * have (30 February) means all of that month.
 */
export function comparisonOf(period: Period, now: Instant, how: ComparedWith = PREVIOUS): Comparison {
  const other = comparedPeriod(period, how)
  // Dates of one's own may go on where those that are compared with them are over.
  if (now >= period.to) return { period: other, until: Math.min(other.to, Math.max(now, other.from)) }
  if (now <= period.from) return { period: other, until: other.from }
  const until = samePlace(period, toLocal(period.zone, now), distanceOf(period, how))
  return { period: other, until: Math.min(Math.max(until, other.from), other.to) }
}

/** How many days count of a period, and how many of what it is compared with; with a fraction of one that goes on. */
export interface ComparedDays {
  readonly own: number
  readonly before: number
}

/**
 * The days on either side where totals would tell of nothing but their number: of dates of one's own that are not as many.
 * Undefined where they are, and of as many whole months, which are compared with each other however long they are.
 * `until`: up to when the period itself counts.
 */
export function unequalDays(
  period: Period,
  until: Instant,
  how: ComparedWith,
  { period: other, until: otherUntil }: Comparison,
): ComparedDays | undefined {
  if (how.how !== 'custom' || until <= period.from || otherUntil <= other.from) return undefined
  const months = wholeMonths(other.date, other.last)
  const areMonths = months !== undefined && months === wholeMonths(period.date, period.last)
  if (areMonths && otherUntil === other.to) return undefined
  const days = { own: daysUntil(period, Math.min(until, period.to)), before: daysUntil(other, otherUntil) }
  // A day on which clocks change is as good as another.
  return Math.abs(days.own - days.before) > HOUR / DAY ? days : undefined
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** By the calendar: a day of 23 hours is a day. */
function daysUntil({ zone, date }: Period, until: Instant): number {
  return (toLocal(zone, until) - parseDate(date)) / DAY
}

/** Months are drawn and read as such, so a period in months is always matched by date. */
function distanceOf(period: Period, { how, match, dates }: ComparedWith): Distance {
  if (dates !== undefined) return { days: daysBetween(dates.date, period.date) }
  const days = daysBetween(period.date, period.last) + 1
  const byWeekday = match === 'weekday' && period.bucket !== 'month'
  if (how === 'year') return byWeekday ? { days: 52 * 7 } : { months: 12 }
  if (byWeekday) return { days: Math.ceil(days / 7) * 7 }
  const months = wholeMonths(period.date, period.last)
  return months === undefined ? { days } : { months }
}

function back(date: CalendarDate, distance: Distance): CalendarDate {
  return 'days' in distance ? addDays(date, -distance.days) : addMonths(date, -distance.months)
}

function samePlace({ zone }: Period, local: LocalTime, distance: Distance): Instant {
  const date = formatDate(local)
  const other = back(date, distance)
  const isThere = 'days' in distance || other.slice(8) === date.slice(8)
  // 31 against a month of 30 days: the whole month. 29 February against a common year: up to the end of 28 February.
  if (!isThere) return startOf(addDays(other, 1), zone)
  return toInstant(zone, parseDate(other) + local - parseDate(date))
}
