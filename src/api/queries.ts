import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { EndpointName } from '#contract/reporting.ts'
import { request, requestStatus, RequestError, type Request } from './client.ts'

/** How long figures count as fresh. After it they are shown at once and asked for again. */
export const FRESH_MS = 60_000

/**
 * The one builder of queries: the key is the endpoint and what it is asked, so panels that need the same answer share
 * one request. While another period loads, the figures of the last stay (the panel marks them as such).
 */
export function reportQuery<Name extends EndpointName>(name: Name, asked: Request<Name> = {}) {
  return queryOptions({
    queryKey: [name, asked],
    queryFn: ({ signal }) => request(name, asked, signal),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    // Figures of another code or client must never stand in for these.
    placeholderData: (previous, query) => {
      const before = query?.queryKey[1] as Request<Name> | undefined
      return before?.id === asked.id ? keepPreviousData(previous) : undefined
    },
    retry: mayHelp,
  })
}

export function statusQuery() {
  return queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => requestStatus(signal),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    retry: mayHelp,
  })
}

/** A repeat can mend a lost connection or a busy server, never a wrong question. */
export function mayHelp(failures: number, error: Error): boolean {
  if (failures >= 2) return false
  return error instanceof RequestError && (error.status === 0 || error.status === 429 || error.status >= 502)
}
