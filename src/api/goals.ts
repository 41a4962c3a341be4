import { queryOptions } from '@tanstack/react-query'
import { envelope, type Envelope } from '#contract/answers.ts'
import {
  GOALS_PATH,
  goals,
  toldGoal,
  type GoalInput,
  type GoalSubject,
  type ListedGoal,
  type ToldGoal,
} from '#contract/goals.ts'
import { checked, getJson } from './client.ts'
import { FRESH_MS, asFigures } from './queries.ts'
import { send } from './send.ts'

/** Of all questions about goals: whoever changes one makes them out of date. */
export const GOALS_KEY = ['goals']

/** While a source is still asked for days. */
const SOON_MS = 4_000

/** The goal of a subject with its days; `data` is null where there is none. */
export function goalQuery(subject: GoalSubject) {
  return queryOptions({
    queryKey: [...GOALS_KEY, subject],
    queryFn: async ({ signal }): Promise<Envelope<ToldGoal | null>> =>
      checked(envelope(toldGoal), 'goals', await getJson(pathOf(subject), signal)),
    ...asFigures,
    refetchInterval: ({ state }) => (state.data?.meta?.refreshing === true ? SOON_MS : FRESH_MS),
  })
}

/** All goals, those that end first come first. */
export function goalsQuery() {
  return queryOptions({
    queryKey: GOALS_KEY,
    queryFn: async ({ signal }): Promise<Envelope<readonly ListedGoal[]>> =>
      checked(envelope(goals), 'goals', await getJson(GOALS_PATH, signal)),
    ...asFigures,
  })
}

/** Throws `RequestError`, as the next does. */
export async function setGoal(subject: GoalSubject, goal: GoalInput): Promise<void> {
  await send('PUT', pathOf(subject), goal)
}

export async function removeGoal(subject: GoalSubject): Promise<void> {
  await send('DELETE', pathOf(subject))
}

function pathOf({ kind, id }: GoalSubject): string {
  return `${GOALS_PATH}/${kind}/${encodeURIComponent(id)}`
}
