import { queryOptions, type QueryClient, type UseMutationOptions } from '@tanstack/react-query'
import { SCHEDULES_PATH, schedulesAnswer, type Schedules } from '#contract/schedule-answers.ts'
import type { ScheduleInput, SchedulePlan } from '#contract/schedules.ts'
import { checked, getJson } from './client.ts'
import { asFigures } from './queries.ts'
import { send } from './send.ts'

const KEY = ['schedules']
const pathOf = (id: string) => `${SCHEDULES_PATH}/${encodeURIComponent(id)}`

/** All schedules, oldest first. They act by themselves, and others may change them: asked for as figures are. */
export function schedulesQuery() {
  return queryOptions({
    queryKey: KEY,
    queryFn: async ({ signal }) => parsed(await getJson(SCHEDULES_PATH, signal)),
    ...asFigures,
  })
}

/** What can be done with schedules. */
export type ScheduleAction =
  | { readonly kind: 'add'; readonly input: ScheduleInput }
  | { readonly kind: 'change'; readonly id: string; readonly plan: SchedulePlan }
  | { readonly kind: 'pause'; readonly id: string; readonly paused: boolean }
  | { readonly kind: 'remove'; readonly id: string }

/** Shown when the server has done it, for only then it is so. */
export function scheduleAction(client: QueryClient): UseMutationOptions<unknown, Error, ScheduleAction> {
  const act = async (action: ScheduleAction): Promise<Schedules | undefined> => {
    switch (action.kind) {
      case 'add':
        return parsed(await send('POST', SCHEDULES_PATH, action.input))
      case 'change':
        return parsed(await send('PUT', pathOf(action.id), action.plan))
      case 'pause':
        return parsed(await send('POST', `${pathOf(action.id)}/pause`, { paused: action.paused }))
      case 'remove':
        await send('DELETE', pathOf(action.id))
        return undefined
    }
  }
  return {
    networkMode: 'always',
    mutationFn: act,
    onSuccess: (all) =>
      all === undefined
        ? client.invalidateQueries({ queryKey: KEY })
        : client.setQueryData(schedulesQuery().queryKey, all as Schedules),
  }
}

function parsed(body: unknown): Schedules {
  return checked(schedulesAnswer, 'schedules', body).data
}
