import { nameOfSpan, type CalendarDate } from '#contract/period.ts'
import { datesOf, type Dates, type Filters } from './filters.ts'

/** The change of filters that shows the calendar unit around a date; the one going on is named without a date. */
export function periodAround(filters: Filters, date: CalendarDate, today: CalendarDate): Partial<Filters> {
  const { date: first, last } = datesOf({ ...filters, date: undefined }, today)
  return date >= first && date <= last ? { date: undefined } : { date }
}

/** The change of filters that shows these dates: as the calendar unit that they are, if they are one. */
export function filtersOfDates(dates: Dates): Partial<Filters> {
  const name = nameOfSpan(dates.date, dates.last)
  return name === 'custom' || name === 'week'
    ? { period: 'custom', dates, date: undefined }
    : { period: name, date: dates.date, dates: undefined }
}
