import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from './client.ts'
import { isAskedAhead, nearlyThere } from './asked-ahead.ts'
import { FIRST_QRS, FIRST_QRS_URL } from './first-qrs.ts'
import { reportQuery, statusQuery } from './queries.ts'

/** The codes with most scans. Where these are all that there are, they are the answer to what asks for all of them too. */
function firstQrsQuery(client: QueryClient) {
  const asked = { query: { top: FIRST_QRS } }
  return {
    ...reportQuery('qrs', asked),
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const answer = await request('qrs', asked, signal)
      const { length } = answer.data
      if ((answer.meta?.count ?? length) === length) client.setQueryData(reportQuery('qrs').queryKey, answer)
      return answer
    },
    // They only stand in for what comes right behind them.
    staleTime: Infinity,
    refetchInterval: false,
  } as const
}

/** Asks for what the list begins with, if the script in the head did, and waits for it. */
export async function listAhead(client: QueryClient): Promise<void> {
  if (!isAskedAhead(FIRST_QRS_URL)) return
  await nearlyThere(Promise.all([client.prefetchQuery(firstQrsQuery(client)), client.prefetchQuery(statusQuery())]))
}

/**
 * All codes. `coming`: how many there are, while only those with most scans are there; undefined once all are. Where the list begins with those that have most scans and none are known yet, these come first: 50,000 codes
 * take a quarter of a minute over a slow line.
 */
export function useQrs({ mostScannedFirst }: { readonly mostScannedFirst: boolean }) {
  const client = useQueryClient()
  const whole = reportQuery('qrs')
  const [isAhead] = useState(() => mostScannedFirst && client.getQueryData(whole.queryKey) === undefined)
  const first = useQuery({ ...firstQrsQuery(client), enabled: isAhead })
  const all = useQuery({ ...whole, enabled: !isAhead || first.isSuccess })
  const data = all.data?.data
  if (!isAhead || data !== undefined) return { ...all, data, coming: undefined }
  const { error } = all
  return {
    ...first,
    data: first.data?.data,
    ...(error && { error, refetch: all.refetch }),
    coming: first.data?.meta?.count,
  }
}
