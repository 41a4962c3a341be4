import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { envelope, type Envelope } from '#contract/answers.ts'
import { WATCH_LIST_PATH, watchList, type WatchList, type WatchListQuery } from '#contract/watch-list.ts'
import { checked, getJson, searchOf } from './client.ts'
import { asFigures } from './queries.ts'

/** The codes that somebody should go and look at. */
export function watchListQuery(query: WatchListQuery) {
  return queryOptions({
    queryKey: ['watch-list', query],
    queryFn: ({ signal }) => requestWatchList(query, signal),
    ...asFigures,
    placeholderData: keepPreviousData,
  })
}

async function requestWatchList(query: WatchListQuery, signal: AbortSignal): Promise<Envelope<WatchList>> {
  return checked(envelope(watchList), 'watch-list', await getJson(`${WATCH_LIST_PATH}?${searchOf(query)}`, signal))
}
