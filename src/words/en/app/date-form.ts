import type { CalendarUnit } from '#contract/period.ts'

/** Of the field, by what is shown around the date. */
export const dateIn: Readonly<Record<CalendarUnit, string>> = {
  day: 'Day',
  week: 'A date in the week',
  month: 'A date in the month',
  quarter: 'A date in the quarter',
  year: 'A date in the year',
}
export const show = 'Go'
