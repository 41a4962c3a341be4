import { QueryClient } from '@tanstack/react-query'

/** Figures that nobody looks at are kept for this long, so that walking back shows them at once. */
const KEPT_MS = 30 * 60_000

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      gcTime: KEPT_MS,
      // The server may well be on this machine: ask it whatever the browser thinks of the network, and fail in words
      // rather than wait without end.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
  },
})
