import { notifyManager, useQueryClient, type QueryCache } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import type { RequestError } from './client.ts'

/** A value worked out from all questions; the component is drawn anew only when it changes. */
export function useQueryCache<Value extends number | boolean | string | RequestError | undefined>(
  read: (cache: QueryCache) => Value,
): Value {
  const cache = useQueryClient().getQueryCache()
  // Batched, for the cache also tells of what happens while components are drawn.
  const subscribe = useCallback((changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)), [cache])
  return useSyncExternalStore(subscribe, () => read(cache))
}
