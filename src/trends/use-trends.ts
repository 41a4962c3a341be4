import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DaysOf } from '#contract/days.ts'
import { useCountsDays } from '#src/api/days.ts'
import { trendsQuery } from '#src/api/trends.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { trendsOf, type TrendOf } from './trend.ts'

/** What a list tells of the trends of its rows. */
export interface ToldTrends {
  /**
   * Whether the source tells any, which rows wait for (undefined until then), since columns must not come into rows that
   * stand there already.
   */
  readonly told: boolean | undefined
  /** Once they have come, which no list waits for. */
  readonly trendOf: TrendOf | undefined
}

export interface KnownTrends extends ToldTrends {
  /** Set where they could not be had: asks for them again. */
  readonly missing: Missing | undefined
}

interface Missing {
  /** None while they are asked for again. */
  readonly error: Error | null
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

/**
 * How all codes, campaigns or clients went lately, where the source tells. `isListThere`: they are asked for then, since those of
 * tens of thousands would keep the rows themselves waiting on a slow line.
 */
export function useTrends(of: DaysOf, isListThere: boolean): KnownTrends {
  const { effectiveZone: zone } = useFilters()
  const told = useCountsDays()
  const { data, error, errorUpdatedAt, isFetching, refetch } = useQuery({
    ...trendsQuery(of, zone),
    enabled: told === true && isListThere,
  })
  const trendOf = useMemo(() => data && trendsOf(data), [data])
  return {
    told,
    trendOf,
    missing: data === undefined && errorUpdatedAt > 0 ? { error, isFetching, refetch } : undefined,
  }
}
