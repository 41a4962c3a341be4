import { useQuery } from '@tanstack/react-query'
import type { Subject } from '#contract/history.ts'
import { isCalendarDate } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { historyOf, historyQuery } from '#src/api/history.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { periodBefore } from './select.ts'

/** The history of the period in sight; once it is there, that of the period before, for the line beside it. */
export function useGathered(subject: Subject, { period }: Figures) {
  const { bots } = useFilters()
  const before = periodBefore(period)
  const own = useQuery(historyQuery(historyOf(subject, period, bots)))
  const compared = useQuery({
    ...historyQuery(historyOf(subject, before, bots)),
    enabled: own.data?.coming === 0 && isCalendarDate(before.date),
  })
  return { own, before: compared }
}
