import { stepDate, type CalendarDate, type PeriodName } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { formatPeriod } from '#src/lib/dates.ts'

export interface NextStep {
  readonly label: string
  readonly period: PeriodName
  readonly date: CalendarDate
}

/** Where to look when a period has no scans: the one before if it is known to have some, else the year around it. */
export function nextStep({ period, comparison }: Pick<Figures, 'period' | 'comparison'>): NextStep {
  const before = stepDate(period.name, period.date, -1)
  const scansBefore = (comparison?.timeline ?? []).reduce((sum, entry) => sum + entry.scans, 0)
  if (scansBefore > 0 || (comparison?.totalScans ?? 0) > 0 || period.name === 'year') {
    return { label: `Go to ${formatPeriod(period.name, before)}`, period: period.name, date: before }
  }
  return { label: `Show all of ${period.date.slice(0, 4)}`, period: 'year', date: period.date }
}
