import type { QueryClient } from '@tanstack/react-query'
import { SCHEDULES_PATH, schedulesAnswer } from '#contract/schedule-answers.ts'
import type { ScheduleInput, SchedulePlan } from '#contract/schedules.ts'
import { checked } from './client.ts'
import { listAction, listQuery } from './repeating.ts'

/** All schedules, oldest first. */
export const schedulesQuery = () => listQuery(SCHEDULES_PATH, parsed)

export const scheduleAction = (client: QueryClient) =>
  listAction<ScheduleInput, SchedulePlan>(client, SCHEDULES_PATH, parsed)

function parsed(body: unknown) {
  return checked(schedulesAnswer, 'schedules', body).data
}
