import { queryOptions, useQuery } from '@tanstack/react-query'
import { envelope } from '#contract/answers.ts'
import { SESSION_PATH, session, type Right, type Session } from '#contract/session.ts'
import { checked, getJson } from './client.ts'
import { SESSION_KEY } from './guest.ts'
import { repeats } from './queries.ts'

/** Roles seldom change, and every other answer tells when a session has ended. */
const KEPT_MS = 5 * 60_000

/** Who is looking, and what they may do. */
export function sessionQuery() {
  return queryOptions({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }): Promise<Session> =>
      checked(envelope(session), 'session', await getJson(SESSION_PATH, signal)).data,
    staleTime: KEPT_MS,
    ...repeats,
  })
}

const NONE: readonly Right[] = []

/** What whoever is looking may do; nothing until the server has said so. What is not allowed is not offered. */
export function useRights(): readonly Right[] {
  return useQuery(sessionQuery()).data?.rights ?? NONE
}
