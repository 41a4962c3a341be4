import type { CalendarUnit } from '#contract/period.ts'

/** Of the field, by what is shown around the date. */
export const dateIn: Readonly<Record<CalendarUnit, string>> = {
  day: 'Tag',
  week: 'Ein Tag der Woche',
  month: 'Ein Tag des Monats',
  quarter: 'Ein Tag des Quartals',
  year: 'Ein Tag des Jahres',
}
export const show = 'Anzeigen'
