/** `GET /api/rhythm`, as `contract/rhythm.ts` has it. */
import { Hono } from 'hono'
import { rhythmParams } from '#contract/rhythm.ts'
import { scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { rhythm } from '#server/use-cases/rhythm.ts'
import { toMeta } from '#server/use-cases/report.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function rhythmRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const params = parseParameters(rhythmParams, new URL(c.req.url).searchParams)
    const { data, ...freshness } = await rhythm(params, { source: figures.within(scopeOf(c)), now: clock() })
    return answerData(c, data, toMeta(freshness))
  })
  routes.all('/', methodNotAllowed)
  return routes
}
