/** `GET /api/qr-days`, as `contract/qr-days.ts` has it. */
import { Hono } from 'hono'
import { Problem } from '#contract/problem.ts'
import { MOST_QR_IDS, qrDaysParams } from '#contract/qr-days.ts'
import { scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { qrDays } from '#server/use-cases/qr-days.ts'
import { answerJson } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'

export function qrDaysRoute({ figures, clock }: { readonly figures: Figures; readonly clock: Clock }): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const { searchParams } = new URL(c.req.url)
    const { timezone } = parseParameters(qrDaysParams, searchParams)
    // One for each, and not a list in one: an id may hold whatever would part them.
    const ids = searchParams.getAll('id')
    if (ids.length === 0) throw new Problem(400, 'id is needed: one for each QR code, as in ?id=a&id=b.')
    if (ids.length > MOST_QR_IDS) {
      throw new Problem(
        400,
        `id is given ${ids.length} times, but at most ${MOST_QR_IDS} QR codes are told of at once.`,
      )
    }
    const { data, asOf } = await qrDays(ids, { source: figures.within(scopeOf(c)), zone: timezone, now: clock() })
    return answerJson(c, { status: 200, message: 'Success', data, meta: { asOf: new Date(asOf).toISOString() } })
  })
  routes.all('/', methodNotAllowed)
  return routes
}
