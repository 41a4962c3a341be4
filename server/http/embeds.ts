/** `/api/embeds` for those who may share, as `contract/embeds.ts` has it. */
import { Hono, type Context } from 'hono'
import type { Embed } from '#contract/embed-answers.ts'
import { embedChange, embedInput, previewInput, type Shown } from '#contract/embeds.ts'
import { Problem } from '#contract/problem.ts'
import { requireRight, scopeOf } from '#server/access/access.ts'
import { signPreviewToken } from '#server/access/embed-tokens.ts'
import type { Clock } from '#server/clock.ts'
import { iso, isoOrNull } from '#server/iso.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Embeds, StoredEmbed } from '#server/state/embeds.ts'
import { namesIfKnown, namesOf, type NameOf } from '#server/use-cases/subject-names.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData, answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'

/** The longest name, id and list of hosts with every character escaped, and some room. */
const MOST_BYTES = 16_384

/** Long enough to look at a page, and short enough that a copied preview is of no use for long. */
const PREVIEW_SECONDS = 600

export interface EmbedsDependencies {
  readonly embeds: Embeds
  readonly figures: Figures
  readonly clock: Clock
}

export function embedsRoutes({ embeds, figures, clock }: EmbedsDependencies): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))
  routes.use((c, next) => {
    requireRight(c, 'share')
    return next()
  })
  const answer = async (c: Context, embed: StoredEmbed | undefined, message: string) => {
    if (embed === undefined) throw unknown()
    return answerJson(c, { status: 200, message, data: toAnswer(embed, await namesFor(c, [embed])) })
  }
  /** With the secret, which is told this once. */
  const answerMade = async (c: Context, embed: StoredEmbed | undefined, status: 200 | 201) => {
    if (embed === undefined) throw unknown()
    const data = { embed: toAnswer(embed, await namesFor(c, [embed])), secret: embed.secret }
    return answerJson(c, { status, message: 'Made', data }, status)
  }

  routes.get('/', async (c) => {
    const all = embeds.list()
    const nameOf = await namesFor(c, all)
    return answerData(
      c,
      all.map((embed) => toAnswer(embed, nameOf)),
    )
  })
  routes.post('/', async (c) => {
    const { name, show, hosts } = await readBody(c, embedInput)
    if (show !== null) await requireThere(c, show)
    return answerMade(c, embeds.add({ name, show, hosts, createdBy: requireRight(c, 'share').name }), 201)
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  routes.patch('/:id', async (c) => {
    const { name, hosts, paused } = await readBody(c, embedChange)
    const change = {
      ...(name !== undefined && { name }),
      ...(hosts !== undefined && { hosts }),
      ...(paused !== undefined && { paused }),
    }
    return answer(c, embeds.change(c.req.param('id'), change), 'Changed')
  })
  routes.delete('/:id', (c: Context<object, '/:id'>) => {
    if (!embeds.end(c.req.param('id'))) throw unknown()
    return c.body(null, 204)
  })
  routes.all('/:id', onlyMethods('PATCH', 'DELETE'))

  routes.post('/:id/secret', (c: Context<object, '/:id'>) => answerMade(c, embeds.renewSecret(c.req.param('id')), 200))
  routes.all('/:id/secret', onlyMethods('POST'))

  routes.post('/:id/preview', async (c) => {
    const { show, locked } = await readBody(c, previewInput)
    const embed = embeds.find(c.req.param('id'))
    if (embed === undefined || embed.state === 'ended') throw unknown()
    const claims = { ...(show && { show }), ...(locked && { locked }) }
    const token = await signPreviewToken(embed, claims, { now: clock(), seconds: PREVIEW_SECONDS })
    return answerJson(c, { status: 200, message: 'Signed', data: { token } })
  })
  routes.all('/:id/preview', onlyMethods('POST'))
  return routes

  function namesFor(c: Context, all: readonly StoredEmbed[]): Promise<NameOf> {
    return namesIfKnown(
      figures,
      scopeOf(c),
      all.flatMap(({ show }) => (show && show.kind !== 'organisation' ? [show] : [])),
    )
  }

  async function requireThere(c: Context, show: Shown): Promise<void> {
    if (show.kind === 'organisation') return
    const nameOf = await namesOf(figures, scopeOf(c), [show])
    if (nameOf(show) === undefined) throw new Problem(404, 'There is nothing of this id that could be shown.')
  }
}

function toAnswer({ show, hosts, createdAt, lastUsedAt, secret: _, ...embed }: StoredEmbed, nameOf: NameOf): Embed {
  return {
    ...embed,
    show:
      show && (show.kind === 'organisation' ? { ...show, id: '', name: '' } : { ...show, name: nameOf(show) ?? '' }),
    hosts: [...hosts],
    createdAt: iso(createdAt),
    lastUsedAt: isoOrNull(lastUsedAt),
  }
}

function unknown(): Problem {
  return new Problem(404, 'There is no embed of this id to change. Somebody may have ended it.')
}
