/** Whether the dates of a report are over, and which were the last of their kind. Pure. */
import {
  addDays,
  addMonths,
  daysBetween,
  firstDateOf,
  lastDateOf,
  stepDate,
  wholeMonths,
  type CalendarDate,
  type CalendarUnit,
  type WeekStart,
} from '#contract/period.ts'
import type { Dates } from '#src/url-state/filters.ts'
import { areDates } from './cut.ts'

const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'year']

/** Whether figures of the dates are still to come. */
export function goesOn(dates: Dates, today: CalendarDate): boolean {
  return areDates(dates) && dates.last >= today
}

/** The last dates of the same kind that are over: the week, month, quarter or year before this one, else as many months or days. */
export function lastWhole({ date, last }: Dates, today: CalendarDate, weekStart: WeekStart): Dates {
  const unit = UNITS.find(
    (one) => firstDateOf(one, date, weekStart) === date && lastDateOf(one, date, weekStart) === last,
  )
  if (unit !== undefined) {
    const first = stepDate(unit, today, -1, weekStart)
    return { date: first, last: lastDateOf(unit, first, weekStart) }
  }
  const months = wholeMonths(date, last)
  if (months !== undefined) {
    const month = firstDateOf('month', today)
    return { date: addMonths(month, -months), last: addDays(month, -1) }
  }
  return { date: addDays(today, daysBetween(last, date) - 1), last: addDays(today, -1) }
}
