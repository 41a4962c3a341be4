import { useQuery } from '@tanstack/react-query'
import { comparedPeriod } from '#contract/comparison.ts'
import type { Subject } from '#contract/history.ts'
import { isCalendarDate } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { historyOf, historyQuery } from '#src/api/history.ts'
import { useFilters } from '#src/url-state/use-filters.ts'

/** The history of the period in sight; once it is there, that of what it is compared with, for the line beside it. */
export function useGathered(subject: Subject, { period, compared }: Figures) {
  const { bots } = useFilters()
  const other = compared && comparedPeriod(period, compared)
  const own = useQuery(historyQuery(historyOf(subject, period, bots)))
  const before = useQuery({
    ...historyQuery(historyOf(subject, other ?? period, bots)),
    enabled: own.data?.coming === 0 && other !== undefined && isCalendarDate(other.date),
  })
  return { own, before }
}
