import { useQuery } from '@tanstack/react-query'
import type { Envelope, QrListed } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import type { Answer } from '#src/ui/answer.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { toFacts, toListedFacts, type QrFacts } from './select.ts'

/** The facts of a code, from its own answer or else, where that lacks them or fails, from the list of all codes. */
export function useQrFacts(id: string): Answer<QrFacts> {
  const { query } = useFilters()
  const own = useQuery({ ...reportQuery('qr', { id, query }), select: toFacts })
  const failed = own.data === undefined && own.error !== null
  const listed = useQuery({
    ...reportQuery('qrs'),
    select: (answer: Envelope<readonly QrListed[]>) => toListedFacts(id, answer),
    enabled: own.data === null || failed,
  })
  if (own.data === null || (failed && listed.data !== undefined)) return listed
  // The facts are the same in every period: they are never old while another one loads.
  return { ...own, data: own.data, isPlaceholderData: false }
}
