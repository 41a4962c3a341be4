/** `GET /api/watch-list`, as `contract/watch-list.ts` has it. */
import { Hono } from 'hono'
import { watchListParams } from '#contract/watch-list.ts'
import { requireRight, scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { toMeta } from '#server/use-cases/report.ts'
import { watchList } from '#server/use-cases/watch-list.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function watchListRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    requireRight(c, 'seeAll')
    const params = parseParameters(watchListParams, new URL(c.req.url).searchParams)
    const { data, ...freshness } = await watchList(params, {
      source: figures.within(scopeOf(c)),
      now: clock(),
      signal: c.req.raw.signal,
    })
    return answerData(c, data, toMeta(freshness))
  })
  routes.all('/', methodNotAllowed)
  return routes
}
