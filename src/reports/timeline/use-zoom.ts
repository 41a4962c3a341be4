import { useLocation, useNavigate } from 'react-router'
import { dateAt, type Period } from '#contract/period.ts'
import { held } from '#src/url-state/held.ts'
import { useSetFilters } from '#src/url-state/use-filters.ts'
import { filtersOfDates } from '#src/url-state/change-dates.ts'

/**
 * Looking at some buckets of a timeline as a span of their own, and back. Days are the least that has an address: an hour leads to
 * its day. One bucket alone only where the period can be chosen, or nobody would find the way back.
 */
export function useZoom(period: Period) {
  const setFilters = useSetFilters()
  const navigate = useNavigate()
  const isZoomed = (useLocation().state as unknown) === 'zoomed'
  const isHeld = held().isFixed || held().isDated
  const isDay = period.date === period.last
  // A bucket that is all of the period leads nowhere.
  const isAlone = period.bucket !== 'hour' && period.buckets.length < 2
  return {
    leadsTo: isDay || isAlone || isHeld ? undefined : period.bucket === 'hour' ? ('day' as const) : period.bucket,
    onZoom: isDay
      ? undefined
      : (first: number, last: number) => {
          const { zone, buckets } = period
          const dates = { date: dateAt(zone, buckets[first]!.from), last: dateAt(zone, buckets[last]!.to - 1) }
          setFilters({ ...filtersOfDates(dates), by: undefined }, 'zoomed')
        },
    onZoomOut: isZoomed ? () => void navigate(-1) : undefined,
  }
}
