/** `GET /api/trends`, as `contract/trends.ts` has it. */
import { Hono } from 'hono'
import { trendsParams } from '#contract/trends.ts'
import { scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { trendsOfCodes } from '#server/use-cases/days.ts'
import { toMeta } from '#server/use-cases/report.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function trendsRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const { timezone } = parseParameters(trendsParams, new URL(c.req.url).searchParams)
    const asked = { source: figures.within(scopeOf(c)), zone: timezone, now: clock() }
    const { data, ...freshness } = await trendsOfCodes(asked)
    return answerData(c, data, toMeta(freshness))
  })
  routes.all('/', methodNotAllowed)
  return routes
}
