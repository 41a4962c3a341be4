import { useQuery } from '@tanstack/react-query'
import { pulseQuery } from '#src/api/pulse.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { hoursSinceInWords } from './words.ts'

/** From when on the hours of the list are known. */
export function ObservedSince() {
  const { effectiveZone: zone } = useFilters()
  const { data } = useQuery(pulseQuery())
  return data && <p className="text-xs text-muted tabular-nums max-md:hidden">{hoursSinceInWords(data, zone)}</p>
}
