import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import * as v from 'valibot'
import { envelope, type Envelope } from '#contract/answers.ts'
import { CHANGES_PATH, changes, type Changes, type ChangesQuery } from '#contract/changes.ts'
import { getJson, searchOf, unreadable } from './client.ts'
import { FRESH_MS, mayHelp, retryDelay, statusQuery } from './queries.ts'

/** Whether the source tells what rose and what fell. */
export function useCountsChanges(): boolean {
  const { data } = useQuery({ ...statusQuery(), select: ({ source }) => source.countsChanges === true })
  return data === true
}

/** What rose and what fell against what the period is compared with. */
export function changesQuery(query: ChangesQuery) {
  return queryOptions({
    queryKey: ['changes', query],
    queryFn: ({ signal }) => requestChanges(query, signal),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    // Codes must never stand under the heading of cities, nor one client's under another's.
    placeholderData: (previous, before) => {
      const asked = before?.queryKey[1] as ChangesQuery | undefined
      const isAlike = asked?.subject === query.subject && asked?.id === query.id && asked?.by === query.by
      return isAlike ? keepPreviousData(previous) : undefined
    },
    retry: mayHelp,
    retryDelay,
  })
}

async function requestChanges(query: ChangesQuery, signal: AbortSignal): Promise<Envelope<Changes>> {
  const answer = v.safeParse(envelope(changes), await getJson(`${CHANGES_PATH}?${searchOf(query)}`, signal))
  if (!answer.success) throw unreadable('changes', v.summarize(answer.issues))
  return answer.output
}
