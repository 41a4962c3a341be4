/** `/api/schedules`, as `contract/schedules.ts` has it. */
import { Hono, type Context } from 'hono'
import { scheduleChange, scheduleInput, schedulePause } from '#contract/schedules.ts'
import { requireRight } from '#server/access/access.ts'
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
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'
import { MOST_BYTES, requireSharer } from './sharing.ts'

export interface SchedulesDependencies {
  readonly sending: Sending
  readonly scheduler: Pick<Scheduler, 'wake'> | undefined
  readonly clock: Clock
}

export function schedulesRoutes({ sending, scheduler, clock }: SchedulesDependencies): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }), requireSharer)
  const answer = (c: Context, status: 200 | 201 = 200) =>
    answerJson(c, { status, message: status === 201 ? 'Made' : 'Success', data: listSchedules(sending) }, status)
  const changed = (c: Context, status?: 201) => {
    scheduler?.wake()
    return answer(c, status)
  }

  routes.get('/', (c) => answer(c))
  routes.post('/', async (c) => {
    addSchedule(sending, await readBody(c, scheduleInput), requireRight(c, 'share').name, clock())
    return changed(c, 201)
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  routes.put('/:id', async (c) => {
    const plan = await readBody(c, scheduleChange)
    changeSchedule(sending, c.req.param('id'), plan, requireRight(c, 'share').name, clock())
    return changed(c)
  })
  routes.delete('/:id', (c) => {
    removeSchedule(sending, c.req.param('id'))
    scheduler?.wake()
    return c.body(null, 204)
  })
  routes.all('/:id', onlyMethods('PUT', 'DELETE'))

  routes.post('/:id/pause', async (c) => {
    const { paused } = await readBody(c, schedulePause)
    pauseSchedule(sending, c.req.param('id'), paused, clock())
    return changed(c)
  })
  routes.all('/:id/pause', onlyMethods('POST'))
  return routes
}
