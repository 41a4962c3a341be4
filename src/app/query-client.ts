import { QueryClient, type DefaultOptions } from '@tanstack/react-query'

/** Figures that nobody looks at are kept for this long, so that walking back shows them at once. */
const KEPT_MS = 30 * 60_000

// The server may well be on this machine: ask it whatever the browser thinks of the network, and fail in words rather than
// wait without end.
const networkMode = 'always'

/** `queries`: what tests have otherwise. */
export function createQueryClient(queries?: DefaultOptions['queries']): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { gcTime: KEPT_MS, networkMode, refetchOnReconnect: true, ...queries },
      mutations: { networkMode },
    },
  })
}

export const queryClient = createQueryClient()
