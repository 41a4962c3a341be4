import { describeChange } from '#src/lib/numbers.ts'
import { formatDailyAverage } from '#src/lib/per-day.ts'
import type { FigureChange } from './select.ts'

/** From one average day to another; `against` says what it is against, and whether nothing has changed. */
export function averageChange(
  own: number,
  before: number,
  against: (before: string, isSame: boolean) => string,
): FigureChange {
  const { kind, text } = describeChange(own, before)
  return {
    direction: kind === 'fromNothing' ? 'up' : kind,
    text,
    against: against(formatDailyAverage(before), kind === 'same'),
  }
}
