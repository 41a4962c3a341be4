/** `GET /api/ranking`, as `contract/ranking.ts` has it. */
import { Hono } from 'hono'
import { rankingParams } from '#contract/ranking-params.ts'
import { scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { ranking } from '#server/use-cases/ranking.ts'
import { answerRows } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function rankingRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const params = parseParameters(rankingParams, new URL(c.req.url).searchParams)
    const { data, meta } = await ranking(params, { source: figures.within(scopeOf(c)), now: clock() })
    return answerRows(c, data, meta)
  })
  routes.all('/', methodNotAllowed)
  return routes
}
