import type { CalendarUnit, PeriodName } from '#contract/period.ts'

/** A day with its weekday, as `Intl` writes it. */
export const withWeekday = (day: string) => day

export const unitNow: Readonly<Record<CalendarUnit, string>> = {
  day: 'Heute',
  week: 'Diese Woche',
  month: 'Dieser Monat',
  quarter: 'Dieses Quartal',
  year: 'Dieses Jahr',
}

export const unitBefore: Readonly<Record<PeriodName, string>> = {
  day: 'der Tag davor',
  week: 'die Woche davor',
  month: 'der Monat davor',
  year: 'das Jahr davor',
}
export const daysBefore = (days: number) => `die ${days} Tage davor`
export const monthsBefore = (months: number) => `die ${months} Monate davor`
