/** `/api/annotations`, as `contract/annotations.ts` has it. */
import { Hono, type Context } from 'hono'
import { annotationInput, annotationsParams } from '#contract/annotation-params.ts'
import { Problem } from '#contract/problem.ts'
import { accessOf, may, requireRight } from '#server/access/access.ts'
import type { Annotations } from '#server/state/annotations.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData, answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'
import { parseParameters } from './parameters.ts'

/** The longest text with every character escaped, and some room. */
const MOST_BYTES = 4096

export function annotationsRoutes(annotations: Annotations): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))

  routes.get('/', (c) => {
    const { from, to } = parseParameters(annotationsParams, new URL(c.req.url).searchParams)
    if (from !== undefined && to !== undefined && to < from) {
      throw new Problem(400, `to is "${to}", but it must not be before from, which is "${from}".`)
    }
    // Notes are about the organisation, and may name anybody: a guest sees none.
    const data = may(accessOf(c), 'seeAll') ? annotations.list(from, to) : []
    return answerData(c, data)
  })
  routes.post('/', async (c) => {
    requireRight(c, 'annotate')
    const data = annotations.add(await readBody(c, annotationInput))
    return answerJson(c, { status: 201, message: 'Added', data }, 201)
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  routes.put('/:id', async (c) => {
    requireRight(c, 'annotate')
    const data = annotations.change(c.req.param('id'), await readBody(c, annotationInput))
    if (data === undefined) throw unknown()
    return answerJson(c, { status: 200, message: 'Changed', data })
  })
  routes.delete('/:id', (c: Context<object, '/:id'>) => {
    requireRight(c, 'annotate')
    if (!annotations.remove(c.req.param('id'))) throw unknown()
    return c.body(null, 204)
  })
  routes.all('/:id', onlyMethods('PUT', 'DELETE'))
  return routes
}

function unknown(): Problem {
  return new Problem(404, 'There is no note of this id. Somebody may have deleted it.')
}
