/** `GET /api/pulse`, as `contract/pulse.ts` has it. */
import { Hono } from 'hono'
import { Problem } from '#contract/problem.ts'
import { requireRight } from '#server/access/access.ts'
import type { PulseReader } from '#server/sources/source.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'

/** Without a reader the source is not watched, and there is none to tell of. */
export function pulseRoute(pulse: PulseReader | undefined): Hono {
  const routes = new Hono()
  routes.get('/', (c) => {
    requireRight(c, 'seeAll')
    if (pulse === undefined) throw new Problem(404, 'Only an SMLLR account is watched so; this source is none.')
    return answerData(c, pulse.read())
  })
  routes.all('/', methodNotAllowed)
  return routes
}
