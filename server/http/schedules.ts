/** `/api/schedules`, as `contract/schedules.ts` has it. */
import type { Hono } from 'hono'
import { scheduleChange, scheduleInput } from '#contract/schedules.ts'
import type { Clock } from '#server/clock.ts'
import type { Sending } from '#server/use-cases/mailings/mailings.ts'
import type { Scheduler } from '#server/use-cases/schedules/scheduler.ts'
import {
  addSchedule,
  changeSchedule,
  listSchedules,
  pauseSchedule,
  removeSchedule,
} from '#server/use-cases/schedules/schedules.ts'
import { repeatingRoutes } from './repeating.ts'

export interface SchedulesDependencies {
  readonly sending: Sending
  readonly scheduler: Pick<Scheduler, 'wake'> | undefined
  readonly clock: Clock
}

export function schedulesRoutes({ sending, scheduler, clock }: SchedulesDependencies): Hono {
  return repeatingRoutes({
    input: scheduleInput,
    plan: scheduleChange,
    list: () => listSchedules(sending),
    add: (input, by) => addSchedule(sending, input, by, clock()),
    change: (id, plan, by) => changeSchedule(sending, id, plan, by, clock()),
    pause: (id, paused) => pauseSchedule(sending, id, paused, clock()),
    remove: (id) => removeSchedule(sending, id),
    worker: scheduler,
  })
}
