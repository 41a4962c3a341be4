/** `GET /api/breakdowns`, as `contract/breakdowns.ts` has it. */
import { Hono } from 'hono'
import { breakdownsParams } from '#contract/breakdowns.ts'
import { scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { breakdowns } from '#server/use-cases/breakdowns.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function breakdownsRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const params = parseParameters(breakdownsParams, new URL(c.req.url).searchParams)
    const { data, meta } = await breakdowns(params, { source: figures.within(scopeOf(c)), now: clock() })
    return answerData(c, data, meta)
  })
  routes.all('/', methodNotAllowed)
  return routes
}
