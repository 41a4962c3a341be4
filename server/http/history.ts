/** `GET /api/history`, as `contract/history.ts` has it. */
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { historyParams } from '#contract/history.ts'
import { Problem, toProblemEnvelope } from '#contract/problem.ts'
import { scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { Figures } from '#server/sources/source.ts'
import { history } from '#server/use-cases/history.ts'
import { hasLeft, noteLeft } from './leaving.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export interface HistoryDependencies {
  readonly figures: Figures
  readonly clock: Clock
  readonly log: Log
}

export function historyRoute({ figures, clock, log }: HistoryDependencies): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const params = parseParameters(historyParams, new URL(c.req.url).searchParams)
    const leaving = new AbortController()
    const signal = AbortSignal.any([c.req.raw.signal, leaving.signal])
    const source = figures.within(scopeOf(c), { signal })
    const snapshots = history(params, { source, now: clock() })
    // What is wrong with the question itself comes before the first snapshot, and so as an answer with its own status.
    const first = await snapshots.next()
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    c.header('Cache-Control', 'no-store')
    // Nobody reads the lines: the rest is not to be gathered, nor a vendor asked for it.
    if (c.req.method === 'HEAD') return c.body(null)
    return stream(c, async (lines) => {
      lines.onAbort(() => leaving.abort())
      try {
        for (let next = first; !next.done; next = await snapshots.next()) {
          await lines.writeln(JSON.stringify(next.value))
        }
      } catch (error) {
        if (hasLeft(error, signal)) return noteLeft(c, log)
        // The status has gone out with the first line: the last one tells what went wrong.
        if (!(error instanceof Problem)) log.error('A history broke off', { error })
        const problem = error instanceof Problem ? error : new Problem(500, 'Something failed in the server.')
        const { isWaiting, retryAfterSeconds: retryAfter } = problem
        const last = { ...toProblemEnvelope(problem), ...(isWaiting && { retryAfter }) }
        await lines.writeln(JSON.stringify(last))
      }
    })
  })
  routes.all('/', methodNotAllowed)
  return routes
}
