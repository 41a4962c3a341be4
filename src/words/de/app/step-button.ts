import type { PeriodName } from '#contract/period.ts'

const units = {
  day: 'Den Tag',
  week: 'Die Woche',
  month: 'Den Monat',
  year: 'Das Jahr',
  days: 'Tage',
  months: 'Monate',
}

/** To the neighbour of a calendar unit, or of so many days or months. */
export const show = (direction: 'back' | 'forward', unit: PeriodName | 'days' | 'months', count = '') =>
  `${count && `Die ${count} `}${units[unit]} ${direction === 'back' ? 'davor' : 'danach'} anzeigen`
