/** `POST /api/embeds/open`: tells the page of an embed what its token shows. Nobody needs to be signed in. */
import { Hono } from 'hono'
import { openEmbedInput, type OpenedEmbed } from '#contract/embeds.ts'
import { RECORDED_NAMES } from '#contract/scan-filter-params.ts'
import { noGood } from '#server/access/guests.ts'
import { readEmbedToken } from '#server/access/embed-tokens.ts'
import type { Clock } from '#server/clock.ts'
import { iso } from '#server/iso.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Embeds } from '#server/state/embeds.ts'
import { namesIfKnown } from '#server/use-cases/subject-names.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData } from './json.ts'
import { onlyMethods } from './methods.ts'

const MOST_BYTES = 8192

export function openEmbedRoute({ embeds, figures, clock }: OpenEmbedDependencies): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))
  routes.post('/', async (c) => {
    const { id, token } = await readBody(c, openEmbedInput, { secrets: ['token'] })
    const visit = await readEmbedToken(embeds, token, { now: clock(), address: id })
    if ('fault' in visit) throw noGood()
    if (!visit.isPreview) embeds.noteUse(visit.embed)
    const { scope, expiresAt } = visit
    const { from, to, zone, ...filters } = visit.locked
    const only = Object.fromEntries(
      RECORDED_NAMES.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]])),
    )
    const data: OpenedEmbed = {
      subject: await namedSubjectOf(figures, scope),
      locked: { dates: from === undefined ? null : { from, to: to!, zone: zone! }, only },
      expiresAt: iso(expiresAt),
    }
    return answerData(c, data)
  })
  routes.all('/', onlyMethods('POST'))
  return routes
}

export interface OpenEmbedDependencies {
  readonly embeds: Embeds
  readonly figures: Figures
  readonly clock: Clock
}

type Visited = Exclude<Awaited<ReturnType<typeof readEmbedToken>>, { fault: unknown }>

async function namedSubjectOf(figures: Figures, scope: Visited['scope']): Promise<OpenedEmbed['subject']> {
  if (scope.kind === 'organisation') return { kind: 'organisation', id: '', name: '' }
  const { kind, id } = scope
  // The name of what may be seen at all is no total: the limits do not keep it back.
  const nameOf = await namesIfKnown(figures, { kind, id }, [{ kind, id }])
  return { kind, id, name: nameOf({ kind, id }) ?? '' }
}
