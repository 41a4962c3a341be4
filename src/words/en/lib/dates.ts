import type { CalendarUnit, PeriodName } from '#contract/period.ts'

/** A day with its weekday, as `Intl` writes it: browsers differ over a comma after the weekday. */
export const withWeekday = (day: string) => day.replace(',', '')

export const unitNow: Readonly<Record<CalendarUnit, string>> = {
  day: 'Today',
  week: 'This week',
  month: 'This month',
  quarter: 'This quarter',
  year: 'This year',
}

export const unitBefore: Readonly<Record<PeriodName, string>> = {
  day: 'the day before',
  week: 'the week before',
  month: 'the month before',
  year: 'the year before',
}
export const daysBefore = (days: number) => `the ${days} days before`
export const monthsBefore = (months: number) => `the ${months} months before`
