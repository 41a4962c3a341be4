import { useQueryClient, type QueryCache } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { answers, type Envelope } from '#contract/answers.ts'
import type { Instant } from '#contract/zone.ts'
import { RequestError } from './client.ts'

/**
 * When the figures in sight were read from the source: of several answers the oldest, so that it is true for all of
 * them. Undefined while there are none.
 */
export function useAsOf(): Instant | undefined {
  return useQueryCache(oldestAnswer)
}

/** Whether a question in sight goes without an answer because the server cannot be reached. */
export function useUnreachable(): boolean {
  return useQueryCache(isUnreachable)
}

function oldestAnswer(cache: QueryCache): Instant | undefined {
  const instants = cache
    .findAll({ type: 'active', predicate: ({ queryKey }) => String(queryKey[0]) in answers })
    .map(({ state }) => {
      const answer = state.data as Envelope<unknown> | undefined
      return answer && (answer.meta === undefined ? state.dataUpdatedAt : Date.parse(answer.meta.asOf))
    })
    .filter((instant) => instant !== undefined)
  return instants.length === 0 ? undefined : Math.min(...instants)
}

function isUnreachable(cache: QueryCache): boolean {
  return cache
    .findAll({ type: 'active' })
    .some(({ state }) => state.error instanceof RequestError && UNREACHABLE.has(state.error.status))
}

/** No answer at all, or that of a proxy which got none itself. */
const UNREACHABLE = new Set([0, 502, 504])

/** A value worked out from all questions; the component is drawn anew only when it changes. */
function useQueryCache<Value extends number | boolean | undefined>(read: (cache: QueryCache) => Value): Value {
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache])
  return useSyncExternalStore(subscribe, () => read(cache))
}
