import { queryOptions } from '@tanstack/react-query'
import { envelope, type Envelope } from '#contract/answers.ts'
import { CHANGES_PATH, changes, type Changes, type ChangesQuery } from '#contract/changes.ts'
import { checked, getJson, searchOf } from './client.ts'
import { asFigures, sameAs } from './queries.ts'
import { useSource } from './use-source.ts'

/** Whether the source tells what rose and what fell. */
export function useCountsChanges(): boolean {
  return useSource(({ countsChanges }) => countsChanges) === true
}

/** What rose and what fell against what the period is compared with. */
export function changesQuery(query: ChangesQuery) {
  return queryOptions({
    queryKey: ['changes', query],
    queryFn: ({ signal }) => requestChanges(query, signal),
    ...asFigures,
    // Codes must never stand under the heading of cities, nor one client's under another's.
    placeholderData: sameAs('changes', query, 'subject', 'id', 'by'),
  })
}

async function requestChanges(query: ChangesQuery, signal: AbortSignal): Promise<Envelope<Changes>> {
  return checked(envelope(changes), 'changes', await getJson(`${CHANGES_PATH}?${searchOf(query)}`, signal))
}
