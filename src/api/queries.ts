import { queryOptions } from '@tanstack/react-query'
import type { Envelope } from '#contract/answers.ts'
import type { EndpointName } from '#contract/reporting.ts'
import { request, RequestError, type Request } from './client.ts'

/** How long figures count as fresh. After it they are shown at once and asked for again. */
export const FRESH_MS = 60_000

/** How everything is asked again that had no answer: where that can help, and when the server says that it does. */
export const repeats = { retry: mayHelp, retryDelay }

/** How figures are asked for, and whatever others may change meanwhile: again and again while somebody looks. */
export const asFigures = { staleTime: FRESH_MS, refetchInterval: FRESH_MS, ...repeats }

/**
 * The one builder of queries: the key is the endpoint and what it is asked, so panels that need the same answer share
 * one request.
 */
export function reportQuery<Name extends EndpointName>(name: Name, asked: Request<Name> = {}) {
  return queryOptions({
    queryKey: [name, asked],
    queryFn: ({ signal, client, queryKey }) =>
      request(name, asked, signal, client.getQueryData(queryKey)).catch((error: unknown) => {
        // The source behind the server has failed: what the page says of it is out of date.
        if (error instanceof RequestError && error.status === 503 && !error.isWaiting) {
          void client.invalidateQueries({ queryKey: ['status'] })
        }
        throw error
      }),
    staleTime: FRESH_MS,
    refetchInterval: (query) => nextLook(query, query.state),
    placeholderData: sameAs(name, asked, 'id'),
    ...repeats,
  })
}

/**
 * While another period loads, the figures of the last stay (the panel marks them as such). Those of another code or client
 * must never stand in for these, nor one list for another: they do only where all parts of what was asked are the same.
 */
export function sameAs<Asked>(name: string, asked: Asked, ...parts: readonly (keyof Asked)[]) {
  return <Data>(previous: Data | undefined, query: { readonly queryKey: readonly unknown[] } | undefined) => {
    const [before, askedBefore] = (query?.queryKey ?? []) as Partial<[string, Asked]>
    return before === name && parts.every((part) => askedBefore?.[part] === asked[part]) ? previous : undefined
  }
}

/** When figures that the server is about to renew are asked for again, look by look; then as usual. */
const AGAIN_MS = [2_000, 2_000, 4_000, 8_000, FRESH_MS]

/** How many answers a question had had when the server first said that newer figures are on their way. */
const refreshingSince = new WeakMap<object, number>()

interface Looked {
  readonly data: Envelope<unknown> | undefined
  readonly dataUpdateCount: number
}

/** Soon where newer figures are on their way, but not without end: a source may be slow, or down. */
function nextLook(query: object, { data, dataUpdateCount }: Looked): number {
  if (data?.meta?.refreshing !== true) {
    refreshingSince.delete(query)
    return FRESH_MS
  }
  const first = refreshingSince.get(query) ?? dataUpdateCount
  refreshingSince.set(query, first)
  return AGAIN_MS[(dataUpdateCount - first) % AGAIN_MS.length]!
}

export function statusQuery() {
  return queryOptions({
    queryKey: ['status'],
    // Its code comes with it: it is asked behind the first figures.
    queryFn: async ({ signal }) => (await import('./status.ts')).requestStatus(signal),
    ...asFigures,
  })
}

/** Repeats follow after one and two seconds: they are no help where the server says that it will take longer. */
const SOON_SECONDS = 3

/** Some minutes of waiting for a budget that is used up; then the panel says so, and offers to go on. */
const MOST_WAITS = 20

/** A repeat can mend a lost connection or a busy server, never a wrong question. */
export function mayHelp(failures: number, error: Error): boolean {
  if (!(error instanceof RequestError)) return false
  if (error.isWaiting) return failures < MOST_WAITS
  if (failures >= 2) return false
  if (error.retryAfterSeconds !== undefined && error.retryAfterSeconds > SOON_SECONDS) return false
  return error.status === 0 || error.status === 429 || error.status >= 502
}

/** When the server says how long it takes, so long; else one second, then two. */
export function retryDelay(failures: number, error: Error): number {
  if (error instanceof RequestError && error.isWaiting) return (error.retryAfterSeconds ?? SOON_SECONDS) * 1000
  return 1000 * 2 ** failures
}
