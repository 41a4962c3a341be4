/** `GET /api/days`, as `contract/days.ts` has it. */
import { Hono } from 'hono'
import { MOST_DAYS_IDS, daysParams, type DaysOf } from '#contract/days.ts'
import { Problem } from '#contract/problem.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { daysOfCodes, daysOfOwners } from '#server/use-cases/days.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'
import { sourceFor } from './source-for.ts'

export function daysRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const { searchParams } = new URL(c.req.url)
    const { of, timezone } = parseParameters(daysParams, searchParams)
    // One for each, and not a list in one: an id may hold whatever would part them.
    const ids = searchParams.getAll('id')
    requireIds(of, ids.length)
    const asking = { source: sourceFor(c, figures), now: clock() }
    const { data, meta } = await (of === 'qr' ? daysOfCodes(ids, timezone, asking) : daysOfOwners(of, timezone, asking))
    return answerData(c, data, meta)
  })
  routes.all('/', methodNotAllowed)
  return routes
}

function requireIds(of: DaysOf, given: number): void {
  if (of !== 'qr') {
    if (given > 0) throw new Problem(400, `id is only for QR codes: of=${of} tells of all of them.`)
    return
  }
  if (given === 0) throw new Problem(400, 'id is needed: one for each QR code, as in ?of=qr&id=a&id=b.')
  if (given > MOST_DAYS_IDS) {
    throw new Problem(400, `id is given ${given} times, but at most ${MOST_DAYS_IDS} QR codes are told of at once.`)
  }
}
