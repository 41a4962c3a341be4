import { queryOptions, useQuery } from '@tanstack/react-query'
import * as v from 'valibot'
import { envelope } from '#contract/answers.ts'
import { SESSION_PATH, session, type Right, type Session } from '#contract/session.ts'
import { getJson, unreadable } from './client.ts'
import { SESSION_KEY } from './guest.ts'
import { mayHelp, retryDelay } from './queries.ts'

/** Roles seldom change, and every other answer tells when a session has ended. */
const KEPT_MS = 5 * 60_000

/** Who is looking, and what they may do. */
export function sessionQuery() {
  return queryOptions({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }): Promise<Session> => {
      const answer = v.safeParse(envelope(session), await getJson(SESSION_PATH, signal))
      if (!answer.success) throw unreadable('session', v.summarize(answer.issues))
      return answer.output.data
    },
    staleTime: KEPT_MS,
    retry: mayHelp,
    retryDelay,
  })
}

const NONE: readonly Right[] = []

/** What whoever is looking may do; nothing until the server has said so. What is not allowed is not offered. */
export function useRights(): readonly Right[] {
  return useQuery(sessionQuery()).data?.rights ?? NONE
}
