import { PERIOD_NAMES } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { browserZone, now } from '#src/lib/clock.ts'
import { formatDates, formatPeriod, formatPeriodSpan } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { announce } from '#src/ui/announcer.tsx'
import { ROLLING, matchOf, type Filters, type RollingName } from '#src/url-state/filters.ts'
import { selectedPeriod, type SelectedPeriod } from '#src/url-state/selected-period.ts'
import { useFilters, useSetFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/app/use-period.ts'

export const PERIODS = PERIOD_NAMES.map((value) => ({ value, label: words.lengths[value] }))

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
  const { compare, compareDates } = filters
  return {
    filters,
    zone,
    period,
    name: isRolling ? words.rolling[filters.period as RollingName] : formatPeriod(period),
    /** The first to the last day and the zone. */
    span: inFull(period, zone),
    /** What stands beside the name where the period is not over; else empty. */
    when: isRolling || period.when === 'past' ? '' : words.when[period.when],
    /** Where there is little room. */
    comparedWith: compareDates
      ? words.comparedWith(formatDates(compareDates.date, compareDates.last))
      : words.compared[
          compare === 'year' && matchOf(filters) === 'weekday' ? 'weekday' : (compare as keyof typeof words.compared)
        ],
    change,
  }
}

function inFull(period: SelectedPeriod, zone: Zone): string {
  return words.spanInFull(formatPeriodSpan(period), formatZone(zone))
}
