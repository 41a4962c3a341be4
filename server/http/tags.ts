/** `/api/tags`, as `contract/tags.ts` has it. */
import { Hono, type Context } from 'hono'
import { breakdownsParams, type BreakdownsParams } from '#contract/breakdowns.ts'
import { Problem } from '#contract/problem.ts'
import { tagChange } from '#contract/tag-params.ts'
import type { Tag } from '#contract/tags.ts'
import { accessOf, may, requireRight } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Tags } from '#server/state/tags.ts'
import type { Asking } from '#server/use-cases/asking.ts'
import { taggedScans } from '#server/use-cases/tagged-scans.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData } from './json.ts'
import { onlyMethods } from './methods.ts'
import { quote } from './quote.ts'
import { readingRoute } from './reading.ts'
import { sourceFor } from './source-for.ts'

/** All codes that a change may name, with ids as vendors give them. */
const MOST_BYTES = 2 ** 22

interface TagsDependencies {
  readonly tags: Tags
  readonly figures: Figures
  readonly clock: Clock
}

export function tagsRoutes({ tags, figures, clock }: TagsDependencies): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))

  routes.get('/', (c) => answerData(c, tagsFor(c, tags)))
  routes.post('/', async (c) => {
    requireRight(c, 'annotate')
    const change = await readBody(c, tagChange)
    await requireCodes(c, figures, change.codes)
    tags.change(change)
    return answerData(c, tags.list())
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  const read = (params: BreakdownsParams, asking: Asking) => taggedScans(params, asking, tags.list())
  routes.route('/scans', readingRoute(breakdownsParams, read, { figures, clock, right: 'seeAll' }))
  return routes
}

/** They are words of those who work here, and may say anything of anybody: a guest sees none. */
function tagsFor(c: Context, tags: Tags): readonly Tag[] {
  return may(accessOf(c), 'seeAll') ? tags.list() : []
}

/** Throws a `Problem` 404 for a code that there is not. */
async function requireCodes(c: Context, figures: Figures, ids: readonly string[]): Promise<void> {
  const { data } = await sourceFor(c, figures).qrs()
  const known = new Set(data.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Problem(404, `There is no QR code ${quote(unknown)}.`)
}
