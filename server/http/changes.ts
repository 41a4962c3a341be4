/** `GET /api/changes`, as `contract/changes.ts` has it. */
import { Hono } from 'hono'
import { changesParams } from '#contract/changes.ts'
import { scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { changes } from '#server/use-cases/changes.ts'
import { toMeta } from '#server/use-cases/report.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function changesRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const params = parseParameters(changesParams, new URL(c.req.url).searchParams)
    const { data, ...freshness } = await changes(params, { source: figures.within(scopeOf(c)), now: clock() })
    return answerData(c, data, toMeta(freshness))
  })
  routes.all('/', methodNotAllowed)
  return routes
}
