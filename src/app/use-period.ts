import type { PeriodName } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { browserZone, now } from '#src/lib/clock.ts'
import { formatDates, formatPeriod, formatPeriodSpan } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { announce } from '#src/ui/announcer.tsx'
import { ROLLING, type Filters, type RollingName } from '#src/url-state/filters.ts'
import { selectedPeriod, type SelectedPeriod } from '#src/url-state/selected-period.ts'
import { useFilters, useSetFilters } from '#src/url-state/use-filters.ts'

export const PERIODS: readonly { value: PeriodName; label: string }[] = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'year', label: 'Year' },
]

export const ROLLING_WORDS: Readonly<Record<RollingName, string>> = {
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  '12m': 'Last 12 months',
}

/** What stands beside the name of a period that is not over. */
const WHEN: Readonly<Record<SelectedPeriod['when'], string>> = { past: '', now: 'so far', future: 'yet to come' }

/** What figures are compared with, where there is little room. */
const COMPARED: Readonly<Record<Filters['compare'], string>> = {
  previous: 'vs period before',
  year: 'vs year before',
  custom: '',
  none: 'Not compared',
}

/** The period in sight, in words, and the one way to change it: which says so to screen readers. */
export function usePeriod() {
  const filters = useFilters()
  const setFilters = useSetFilters()
  const zone = filters.effectiveZone
  const period = selectedPeriod(filters, zone, now())
  const change = (changed: Partial<Filters>) => {
    const next = { ...filters, ...changed }
    const nextZone = next.zone ?? browserZone()
    announce(inFull(selectedPeriod(next, nextZone, now()), nextZone))
    setFilters(changed)
  }
  // What ends today is called so; earlier ones by their dates.
  const isRolling = filters.period in ROLLING && filters.date === undefined
  const { compareDates } = filters
  return {
    filters,
    zone,
    period,
    name: isRolling ? ROLLING_WORDS[filters.period as RollingName] : formatPeriod(period),
    /** The first to the last day and the zone. */
    span: inFull(period, zone),
    when: isRolling ? '' : WHEN[period.when],
    comparedWith: compareDates ? `vs ${formatDates(compareDates.date, compareDates.last)}` : COMPARED[filters.compare],
    change,
  }
}

function inFull(period: SelectedPeriod, zone: Zone): string {
  return `${formatPeriodSpan(period)}, ${formatZone(zone)} time`
}
