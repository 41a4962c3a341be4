import { dateAt } from '#contract/period.ts'
import { now } from '#src/lib/clock.ts'
import { formatClock } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { useFilters } from '#src/url-state/use-filters.ts'

/** Says when something happened, in the zone of the figures: `14:02` today, else with its date. */
export function useWhen(): (iso: string) => string {
  const { effectiveZone: zone } = useFilters()
  return (iso) => {
    const instant = Date.parse(iso)
    return dateAt(zone, instant) === dateAt(zone, now()) ? formatClock(instant, zone) : formatInstant(instant, zone)
  }
}
