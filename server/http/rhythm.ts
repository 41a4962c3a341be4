/** `GET /api/rhythm`, as `contract/rhythm.ts` has it. */
import { Hono } from 'hono'
import { rhythmParams } from '#contract/rhythm.ts'
import { scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { rhythm } from '#server/use-cases/rhythm.ts'
import { answerJson } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function rhythmRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const params = parseParameters(rhythmParams, new URL(c.req.url).searchParams)
    const { data, asOf } = await rhythm(params, { source: figures.within(scopeOf(c)), now: clock() })
    return answerJson(c, { status: 200, message: 'Success', data, meta: { asOf: new Date(asOf).toISOString() } })
  })
  routes.all('/', methodNotAllowed)
  return routes
}
