import { useSearchParams } from 'react-router'
import { useFilters } from '#src/url-state/use-filters.ts'
import type { Drill } from './select.ts'

/**
 * The place that the page is about. Where the source can filter it is the filter, and everything on the page follows;
 * else it is only how far this table has been walked into, which stands apart in the address: `?in=US&in-region=Texas`.
 */
export function usePlace(): Drill {
  const { only } = useFilters()
  const [search] = useSearchParams()
  if (only.country !== undefined) return { country: only.country, region: only.region }
  const country = search.get('in') ?? undefined
  return { country, region: country === undefined ? undefined : (search.get('in-region') ?? undefined) }
}

/** The parameters of the address that change with a place: its own, and how many of its rows are in sight. */
export function placeParams({ country, region }: Drill, asFilter: boolean): Record<string, string | undefined> {
  return {
    [asFilter ? 'country' : 'in']: country,
    [asFilter ? 'region' : 'in-region']: region,
    ...(asFilter && { city: undefined, in: undefined, 'in-region': undefined }),
    places: undefined,
  }
}
