import { dateAt, periodOf, stepDate, type CalendarDate, type Period, type PeriodName } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { formatPeriod } from '#src/lib/dates.ts'
import * as words from '#words/reports/timeline/content.ts'

export interface NextStep {
  readonly label: string
  readonly period: PeriodName
  readonly date: CalendarDate
}

/**
 * Where to look when a period has no scans: the month of `start`, on which the code was made or scans begin, if that is
 * later, where scans break off if that is earlier, the period before if it is known to have some, else the year around it.
 */
export function nextStep(
  { period, compared, comparison, knownUntil }: Pick<Figures, 'period' | 'compared' | 'comparison' | 'knownUntil'>,
  start?: CalendarDate,
): NextStep {
  const { name, date, zone } = period
  if (knownUntil !== undefined && knownUntil <= period.from) {
    const last = periodOf(name === 'custom' ? 'month' : name, dateAt(zone, knownUntil - 1), zone)
    return { label: words.goTo(formatPeriod(last)), period: last.name, date: last.date }
  }
  if (isBefore(period, start)) {
    const first = periodOf('month', start, zone)
    return { label: words.goTo(formatPeriod(first)), period: 'month', date: first.date }
  }
  if (name === 'custom') return yearOf(date)
  const scansBefore = (comparison?.timeline ?? []).reduce((sum, entry) => sum + entry.scans, 0)
  const isJustBefore = compared?.how === 'previous'
  if ((isJustBefore && (scansBefore > 0 || (comparison?.totalScans ?? 0) > 0)) || name === 'year') {
    const before = periodOf(name, stepDate(name, date, -1), zone)
    return { label: words.goTo(formatPeriod(before)), period: name, date: before.date }
  }
  return yearOf(date)
}

/** Whether a period was over before that day. */
export function isBefore({ last }: Pick<Period, 'last'>, date: CalendarDate | undefined): date is CalendarDate {
  return date !== undefined && last < date
}

function yearOf(date: CalendarDate): NextStep {
  return { label: words.showYear(date.slice(0, 4)), period: 'year', date }
}
