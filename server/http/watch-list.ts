/** `GET /api/watch-list`, as `contract/watch-list.ts` has it. */
import { Hono } from 'hono'
import { watchListParams } from '#contract/watch-list.ts'
import type { Clock } from '#server/clock.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { toMeta } from '#server/use-cases/report.ts'
import { watchList } from '#server/use-cases/watch-list.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function watchListRoute({ source, clock }: { readonly source: ReportSource; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const params = parseParameters(watchListParams, new URL(c.req.url).searchParams)
    const { data, ...freshness } = await watchList(params, { source, now: clock(), signal: c.req.raw.signal })
    return answerData(c, data, toMeta(freshness))
  })
  routes.all('/', methodNotAllowed)
  return routes
}
