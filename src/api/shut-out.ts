import type { QueryCache } from '@tanstack/react-query'
import { RequestError } from './client.ts'
import { useQueryCache } from './use-query-cache.ts'

/** Why the server lets nobody in, if so: nobody is signed in, or somebody who may see nothing. */
export function useShutOut(): RequestError | undefined {
  return useQueryCache(shutOut)
}

function shutOut(cache: QueryCache): RequestError | undefined {
  const errors = cache.getAll().map(({ state }) => state.error)
  return errors.find((error) => error instanceof RequestError && error.door !== undefined) as RequestError | undefined
}
