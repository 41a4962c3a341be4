import { useQuery } from '@tanstack/react-query'
import { dateAt } from '#contract/period.ts'
import { statusQuery } from '#src/api/queries.ts'
import { now } from '#src/lib/clock.ts'
import { filtersOfDates } from '#src/url-state/change-dates.ts'
import type { Filters } from '#src/url-state/filters.ts'
import { useFilters } from '#src/url-state/use-filters.ts'

/**
 * The change of filters that shows the time from the first scan of all to today; undefined where the source does not tell when
 * that was. Its dates stand in the address: a link to it shows the same tomorrow.
 */
export function useAllTime(): Partial<Filters> | undefined {
  const { effectiveZone: zone } = useFilters()
  const first = useQuery(statusQuery()).data?.source.firstScanAt
  if (first === undefined) return undefined
  const last = dateAt(zone, now())
  const date = dateAt(zone, Date.parse(first))
  return date > last ? undefined : filtersOfDates({ date, last })
}
