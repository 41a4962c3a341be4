/** What repeats by itself until somebody changes, pauses or ends it: schedules of reports and watch mails, each as one list. */
import { Hono, type Context } from 'hono'
import type * as v from 'valibot'
import { schedulePause } from '#contract/schedules.ts'
import { requireRight } from '#server/access/access.ts'
import type { DueWork } from '#server/due-work.ts'
import { readBody, type BodySchema } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'
import { MOST_BYTES, requireSharer } from './sharing.ts'

/** What can be done with a list. `by` is how whoever does it is called; each throws a `Problem` where it cannot be done. */
interface Repeating<Input extends BodySchema, Plan extends BodySchema> {
  /** The body of `POST`, and of `PUT`. */
  readonly input: Input
  readonly plan: Plan
  readonly list: () => object
  readonly add: (input: v.InferOutput<Input>, by: string) => void
  readonly change: (id: string, plan: v.InferOutput<Plan>, by: string) => void
  readonly pause: (id: string, paused: boolean) => void
  readonly remove: (id: string) => void
  /** Looks anew at when something is due; undefined where nothing is done by itself. */
  readonly worker: Pick<DueWork, 'wake'> | undefined
}

/** For those who may share: all of it is answered with the whole list, but for `DELETE` (204). */
export function repeatingRoutes<Input extends BodySchema, Plan extends BodySchema>(
  repeating: Repeating<Input, Plan>,
): Hono {
  const { input, plan, list, add, change, pause, remove, worker } = repeating
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }), requireSharer)
  const answer = (c: Context, status: 200 | 201 = 200) =>
    answerJson(c, { status, message: status === 201 ? 'Made' : 'Success', data: list() }, status)
  const changed = (c: Context, status?: 201) => {
    worker?.wake()
    return answer(c, status)
  }

  routes.get('/', (c) => answer(c))
  routes.post('/', async (c) => {
    add(await readBody(c, input), requireRight(c, 'share').name)
    return changed(c, 201)
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  routes.put('/:id', async (c) => {
    change(c.req.param('id'), await readBody(c, plan), requireRight(c, 'share').name)
    return changed(c)
  })
  routes.delete('/:id', (c) => {
    remove(c.req.param('id'))
    worker?.wake()
    return c.body(null, 204)
  })
  routes.all('/:id', onlyMethods('PUT', 'DELETE'))

  routes.post('/:id/pause', async (c) => {
    const { paused } = await readBody(c, schedulePause)
    pause(c.req.param('id'), paused)
    return changed(c)
  })
  routes.all('/:id/pause', onlyMethods('POST'))
  return routes
}
