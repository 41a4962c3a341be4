import { periodOf, stepDate, type CalendarDate, type Period, type PeriodName } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { formatPeriod } from '#src/lib/dates.ts'
import * as words from '#words/reports/timeline/content.ts'

export interface NextStep {
  readonly label: string
  readonly period: PeriodName
  readonly date: CalendarDate
}

/**
 * Where to look when a period has no scans: the month in which the code was made if that is later, the period before if it is
 * known to have some, else the year around it.
 */
export function nextStep(
  { period, compared, comparison }: Pick<Figures, 'period' | 'compared' | 'comparison'>,
  made?: CalendarDate,
): NextStep {
  const { name, date, zone } = period
  if (isBeforeMade(period, made)) {
    const first = periodOf('month', made, zone)
    return { label: words.goTo(formatPeriod(first)), period: 'month', date: first.date }
  }
  if (name === 'custom') return yearOf(date)
  const scansBefore = (comparison?.timeline ?? []).reduce((sum, entry) => sum + entry.scans, 0)
  const isBefore = compared?.how === 'previous'
  if ((isBefore && (scansBefore > 0 || (comparison?.totalScans ?? 0) > 0)) || name === 'year') {
    const before = periodOf(name, stepDate(name, date, -1), zone)
    return { label: words.goTo(formatPeriod(before)), period: name, date: before.date }
  }
  return yearOf(date)
}

/** Whether a period was over before the day on which a code was made. */
export function isBeforeMade({ last }: Pick<Period, 'last'>, made: CalendarDate | undefined): made is CalendarDate {
  return made !== undefined && last < made
}

function yearOf(date: CalendarDate): NextStep {
  return { label: words.showYear(date.slice(0, 4)), period: 'year', date }
}
