import { useLocation, useNavigate } from 'react-router'
import { dateAt, type Period } from '#contract/period.ts'
import { useSetFilters } from '#src/url-state/use-filters.ts'
import { filtersOfDates } from '#src/url-state/change-dates.ts'

/** Looking at some buckets of a timeline as a span of their own, and back. Days are the least that has an address. */
export function useZoom(period: Period) {
  const setFilters = useSetFilters()
  const navigate = useNavigate()
  const isZoomed = (useLocation().state as unknown) === 'zoomed'
  return {
    onZoom:
      period.date === period.last
        ? undefined
        : (first: number, last: number) => {
            const { zone, buckets } = period
            const dates = { date: dateAt(zone, buckets[first]!.from), last: dateAt(zone, buckets[last]!.to - 1) }
            setFilters({ ...filtersOfDates(dates), by: undefined }, 'zoomed')
          },
    onZoomOut: isZoomed ? () => void navigate(-1) : undefined,
  }
}
