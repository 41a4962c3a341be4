import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ownerDaysQuery, useCountsDays, type OwnerDaysOf } from '#src/api/days.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { withTrends, type WithTrend } from './trend.ts'

/**
 * The rows of a list with their trends as soon as these are there. `told`: whether the source tells any, which rows wait
 * for (undefined until then), since columns must not come into rows that stand there already.
 */
export function useWithTrends<Row extends { readonly id: string }>(
  of: OwnerDaysOf,
  rows: readonly Row[] | undefined,
): { readonly rows: readonly WithTrend<Row>[] | undefined; readonly told: boolean } {
  const { effectiveZone: zone } = useFilters()
  const told = useCountsDays()
  const { data: days } = useQuery({ ...ownerDaysQuery(of, zone), enabled: told === true })
  const all = useMemo(() => (rows && days ? withTrends(rows, days) : rows), [rows, days])
  return { rows: told === undefined ? undefined : all, told: told === true }
}
