/** `/api/watch-mails`, as `contract/watch-mail-answers.ts` has it. */
import { Hono, type Context } from 'hono'
import { schedulePause } from '#contract/schedules.ts'
import { watchMailPlan } from '#contract/watch-mails.ts'
import { requireRight } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { DueWork } from '#server/due-work.ts'
import {
  addWatchMail,
  changeWatchMail,
  listWatchMails,
  pauseWatchMail,
  removeWatchMail,
  type Watching,
} from '#server/use-cases/watch-mails/watch-mails.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'
import { MOST_BYTES, requireSharer } from './sharing.ts'

export interface WatchMailsDependencies {
  readonly watching: Watching
  readonly watcher: Pick<DueWork, 'wake'> | undefined
  readonly clock: Clock
}

export function watchMailsRoutes({ watching, watcher, clock }: WatchMailsDependencies): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }), requireSharer)
  const answer = (c: Context, status: 200 | 201 = 200) =>
    answerJson(c, { status, message: status === 201 ? 'Made' : 'Success', data: listWatchMails(watching) }, status)
  const changed = (c: Context, status?: 201) => {
    watcher?.wake()
    return answer(c, status)
  }

  routes.get('/', (c) => answer(c))
  routes.post('/', async (c) => {
    addWatchMail(watching, await readBody(c, watchMailPlan), requireRight(c, 'share').name, clock())
    return changed(c, 201)
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  routes.put('/:id', async (c) => {
    const plan = await readBody(c, watchMailPlan)
    changeWatchMail(watching, c.req.param('id'), plan, requireRight(c, 'share').name, clock())
    return changed(c)
  })
  routes.delete('/:id', (c) => {
    removeWatchMail(watching, c.req.param('id'))
    watcher?.wake()
    return c.body(null, 204)
  })
  routes.all('/:id', onlyMethods('PUT', 'DELETE'))

  routes.post('/:id/pause', async (c) => {
    const { paused } = await readBody(c, schedulePause)
    pauseWatchMail(watching, c.req.param('id'), paused, clock())
    return changed(c)
  })
  routes.all('/:id/pause', onlyMethods('POST'))
  return routes
}
