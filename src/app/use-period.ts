import type { CalendarDate, PeriodName } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { browserZone, now } from '#src/lib/clock.ts'
import { formatPeriod, formatPeriodSpan } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { announce } from '#src/ui/announcer.tsx'
import type { Filters } from '#src/url-state/filters.ts'
import { selectedPeriod, type SelectedPeriod } from '#src/url-state/selected-period.ts'
import { useFilters, useSetFilters } from '#src/url-state/use-filters.ts'

export const PERIODS: readonly { value: PeriodName; label: string }[] = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'year', label: 'Year' },
]

/** What stands beside the name of a period that is not over. */
const WHEN: Readonly<Record<SelectedPeriod['when'], string>> = { past: '', now: 'so far', future: 'yet to come' }

/** The period in sight, in words, and the one way to change it: which says so to screen readers. */
export function usePeriod() {
  const filters = useFilters()
  const setFilters = useSetFilters()
  const zone = filters.effectiveZone
  const period = selectedPeriod(filters, zone, now())
  const change = (changed: Partial<Filters>) => {
    const next = { ...filters, ...changed }
    const nextZone = next.zone ?? browserZone()
    const { name, first } = selectedPeriod(next, nextZone, now())
    announce(inFull(name, first, nextZone))
    setFilters(changed)
  }
  return {
    filters,
    zone,
    period,
    name: formatPeriod(period.name, period.first),
    /** The first to the last day and the zone. */
    span: inFull(period.name, period.first, zone),
    when: WHEN[period.when],
    change,
  }
}

function inFull(name: PeriodName, first: CalendarDate, zone: Zone): string {
  return `${formatPeriodSpan(name, first)}, ${formatZone(zone)} time`
}
