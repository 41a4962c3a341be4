import { useCallback } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { PeriodQuery } from '#contract/reporting.ts'
import type { Zone } from '#contract/zone.ts'
import { dateAt, type CalendarDate } from '#contract/period.ts'
import { browserZone, now } from '#src/lib/clock.ts'
import { held, type Held } from './held.ts'
import { FILTER_PARAMS, filterParams, parseFilters, periodQuery, type Filters } from './filters.ts'
import { useSearch } from './use-search.ts'

interface AskedFilters extends Filters {
  readonly effectiveZone: Zone
  readonly query: PeriodQuery
}

/** What the parts of a page ask for one after another is read and made once. */
let read: { readonly search: string; readonly held: Held; readonly filters: Filters } | undefined
let asked: { readonly of: Filters; readonly today: CalendarDate; readonly filters: AskedFilters } | undefined

/** The filters of the URL and the zone that they mean. The same object for all parts of a page, until one of them changes. */
export function useFilters(): AskedFilters {
  return askedFilters(useLocation().search)
}

function askedFilters(search: string): AskedFilters {
  if (read?.search !== search || read.held !== held()) {
    read = { search, held: held(), filters: parseFilters(new URLSearchParams(search)) }
  }
  const { filters } = read
  const effectiveZone = filters.zone ?? browserZone()
  // A span that ends today moves on at midnight, when a minute begins.
  const today = dateAt(effectiveZone, now() - (now() % 60_000))
  if (asked?.of !== filters || asked.today !== today || asked.filters.effectiveZone !== effectiveZone) {
    const query = periodQuery(filters, effectiveZone, today)
    asked = { of: filters, today, filters: { ...filters, effectiveZone, query } }
  }
  return asked.filters
}

/** Builds the address of a page that keeps the period, zone and bots of this one. */
export function useKeepFilters(): (path: string) => string {
  const [search] = useSearchParams()
  return useCallback(
    (path) => {
      const kept = filterParams(parseFilters(search))
      for (const name of held().params) if (search.has(name)) kept.set(name, search.get(name)!)
      return kept.size === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${kept}`
    },
    [search],
  )
}

/** Changes some filters in the URL; everything else in it stays. `state` is kept with the entry in the history. */
export function useSetFilters(): (change: Partial<Filters>, state?: string) => void {
  const [, setSearch] = useSearch()
  return useCallback(
    (change, state) => {
      setSearch(
        (search) => {
          const changed = filterParams({ ...parseFilters(search), ...change })
          for (const [name, value] of search) {
            if (!FILTER_PARAMS.includes(name)) changed.append(name, value)
          }
          return changed
        },
        { state },
      )
    },
    [setSearch],
  )
}
