import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { PeriodQuery } from '#contract/reporting.ts'
import type { Zone } from '#contract/zone.ts'
import { dateAt } from '#contract/period.ts'
import { browserZone, now } from '#src/lib/clock.ts'
import { held } from './held.ts'
import { FILTER_PARAMS, filterParams, parseFilters, periodQuery, type Filters } from './filters.ts'

/** The filters of the URL and the zone that they mean. */
export function useFilters(): Filters & { readonly effectiveZone: Zone; readonly query: PeriodQuery } {
  const [search] = useSearchParams()
  const filters = useMemo(() => parseFilters(search), [search])
  const effectiveZone = filters.zone ?? browserZone()
  // A span that ends today moves on at midnight; until then the question stays the same object.
  const today = dateAt(effectiveZone, now())
  return useMemo(
    () => ({ ...filters, effectiveZone, query: periodQuery(filters, effectiveZone, today) }),
    [filters, effectiveZone, today],
  )
}

/** Builds the address of a page that keeps the period, zone and bots of this one. */
export function useKeepFilters(): (path: string) => string {
  const [search] = useSearchParams()
  return useCallback(
    (path) => {
      const kept = filterParams(parseFilters(search))
      for (const name of held().params) if (search.has(name)) kept.set(name, search.get(name)!)
      return kept.size === 0 ? path : `${path}?${kept}`
    },
    [search],
  )
}

/** Changes some filters in the URL; everything else in it stays. `state` is kept with the entry in the history. */
export function useSetFilters(): (change: Partial<Filters>, state?: string) => void {
  const [, setSearch] = useSearchParams()
  return useCallback(
    (change, state) => {
      setSearch(
        (search) => {
          const changed = filterParams({ ...parseFilters(search), ...change })
          for (const [name, value] of search) {
            if (!FILTER_NAMES.has(name)) changed.append(name, value)
          }
          return changed
        },
        // The same page with other figures: it stays where it was scrolled to.
        { preventScrollReset: true, state },
      )
    },
    [setSearch],
  )
}

const FILTER_NAMES = new Set(FILTER_PARAMS)
