/** What monitors and the dashboard ask about the server itself. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { status, type Status } from '#contract/app.ts'
import { Problem } from '#contract/problem.ts'
import { EVERYTHING } from '#contract/scope.ts'
import type { Clock } from '#server/clock.ts'
import { iso } from '#server/iso.ts'
import type { Figures } from '#server/sources/source.ts'
import { VERSION } from '#server/version.ts'
import { answerData, answerJson } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { sourceFor } from './source-for.ts'

/**
 * `/healthz`: the process is alive. `/readyz`: it can answer; 503 says why not. A vendor that does not answer is no reason:
 * what is known of it is shown (record 0251).
 */
export function healthRoutes(figures: Figures, notReadyBecause: () => string | undefined): Hono {
  const routes = new Hono()
  routes.get('/healthz', (c) => answerJson(c, { status: 200, message: 'Alive', data: null }))
  routes.get('/readyz', async (c) => {
    const reason = notReadyBecause()
    if (reason !== undefined) throw new Problem(503, reason, { retryAfterSeconds: 1 })
    try {
      await figures.within(EVERYTHING).describe()
    } catch (cause) {
      if (cause instanceof Problem) throw cause
      throw new Problem(503, 'The source of the figures does not answer.', { cause, retryAfterSeconds: 5 })
    }
    return answerJson(c, { status: 200, message: 'Ready', data: null })
  })
  routes.all('/healthz', methodNotAllowed)
  routes.all('/readyz', methodNotAllowed)
  return routes
}

/** `GET /api/status`, as `contract/app.ts` has it. */
export function statusRoute(figures: Figures, clock: Clock): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const source = await sourceFor(c, figures).describe()
    const body: Status = { source, version: VERSION, now: iso(clock()) }
    return answerData(c, v.parse(status, body))
  })
  routes.all('/', methodNotAllowed)
  return routes
}
