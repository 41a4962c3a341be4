import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { envelope, type Envelope } from '#contract/answers.ts'
import { WATCH_LIST_PATH, watchList, type WatchList, type WatchListQuery } from '#contract/watch-list.ts'
import { getJson, searchOf, unreadable } from './client.ts'
import { FRESH_MS, mayHelp, retryDelay } from './queries.ts'

/** The codes that somebody should go and look at. */
export function watchListQuery(query: WatchListQuery) {
  return queryOptions({
    queryKey: ['watch-list', query],
    queryFn: ({ signal }) => requestWatchList(query, signal),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    placeholderData: keepPreviousData,
    retry: mayHelp,
    retryDelay,
  })
}

async function requestWatchList(query: WatchListQuery, signal: AbortSignal): Promise<Envelope<WatchList>> {
  const answer = v.safeParse(envelope(watchList), await getJson(`${WATCH_LIST_PATH}?${searchOf(query)}`, signal))
  if (!answer.success) throw unreadable('watch-list', v.summarize(answer.issues))
  return answer.output
}
