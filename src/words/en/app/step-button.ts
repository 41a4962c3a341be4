import type { PeriodName } from '#contract/period.ts'

/** To the neighbour of a calendar unit, or of so many days or months. */
export const show = (direction: 'back' | 'forward', unit: PeriodName | 'days' | 'months', count = '') =>
  `Show the ${count && `${count} `}${unit} ${direction === 'back' ? 'before' : 'after'}`
