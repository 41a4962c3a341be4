/** A route that answers `GET` with what one use case reads, within the scope of whoever asks. */
import { Hono, type Context } from 'hono'
import type * as v from 'valibot'
import type { Meta } from '#contract/reporting.ts'
import type { Right } from '#contract/session.ts'
import { requireRight } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Asking, Told } from '#server/use-cases/asking.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters, type ParamsSchema } from './parameters.ts'
import { sourceFor } from './source-for.ts'

interface Reading<Data> {
  readonly figures: Figures
  readonly clock: Clock
  /** Who may ask; everybody with a scope where it lacks. */
  readonly right?: Right
  readonly answer?: (c: Context, data: Data, meta: Meta) => Response
}

/**
 * Answers 200 with data and how fresh it is, 400 for parameters that `schema` refuses, 403 without the right, 405 for other methods,
 * and whatever `Problem` the use case throws.
 */
export function readingRoute<Params extends ParamsSchema, Data extends object>(
  schema: Params,
  read: (params: v.InferOutput<Params>, asking: Asking) => Promise<Told<Data>>,
  { figures, clock, right, answer = answerData }: Reading<Data>,
): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    if (right !== undefined) requireRight(c, right)
    const params = parseParameters(schema, new URL(c.req.url).searchParams)
    const { data, meta } = await read(params, { source: sourceFor(c, figures), now: clock() })
    return answer(c, data, meta)
  })
  routes.all('/', methodNotAllowed)
  return routes
}
