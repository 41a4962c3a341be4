import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Session } from '#contract/session.ts'

export const SESSION_KEY = ['session']

const GUEST: Session = { by: 'link', name: '', role: 'guest', rights: [], canSignOut: false }

/** Whoever looks is a guest: known from the start, without asking. */
export function beGuest(client: QueryClient): void {
  client.setQueryDefaults(SESSION_KEY, { gcTime: Infinity, staleTime: Infinity })
  client.setQueryData(SESSION_KEY, GUEST)
}

export function useIsGuest(): boolean {
  return useQueryClient().getQueryData<Session>(SESSION_KEY)?.role === 'guest'
}
