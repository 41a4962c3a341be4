/** `/look-at-page` of embeds and shared links and `/check-token` of embeds, as `contract/embed-doctor.ts` has them. */
import { Hono, type Context } from 'hono'
import { checkTokenInput, lookAtPageInput, type Finding } from '#contract/embed-doctor.ts'
import { Problem } from '#contract/problem.ts'
import { accessOf, requireRight } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import { checkToken } from '#server/embed-doctor/check-token.ts'
import type { Patient } from '#server/embed-doctor/address-findings.ts'
import { lookAtPage } from '#server/embed-doctor/look-at-page.ts'
import type { Embeds } from '#server/state/embeds.ts'
import type { LinkPasses } from '#server/state/link-passes.ts'
import type { Links } from '#server/state/links.ts'
import { isHttpUrl } from '#server/web-address.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData } from './json.ts'
import { onlyMethods } from './methods.ts'
import { createRateLimit } from './rate-limit.ts'

/** A page as it was pasted, each character escaped as `\uXXXX`. */
const MOST_BYTES = 3_200_000

/** Enough to mend a page and look again; too few to look around in a network. */
const LOOKS_A_MINUTE = 20

export interface EmbedDoctorDependencies {
  readonly embeds: Embeds
  readonly links: Links
  readonly linkPasses: Pick<LinkPasses, 'byToken'>
  readonly clock: Clock
  /** Whether pages of this machine may be looked at. */
  readonly loopback: boolean
}

/** The routes of embeds and those of shared links. Whoever looks has as many looks for both together. */
export function embedDoctorRoutes({ embeds, links, linkPasses, clock, loopback }: EmbedDoctorDependencies) {
  const ofEmbeds = new Hono()
  const ofLinks = new Hono()
  const looks = createRateLimit(LOOKS_A_MINUTE, clock)
  const guard = changeGuard({ mostBytes: MOST_BYTES })

  ofEmbeds.post('/:id/look-at-page', guard, (c) => look(c, () => ({ kind: 'embed', ...find(c.req.param('id')) })))
  ofEmbeds.all('/:id/look-at-page', onlyMethods('POST'))

  ofLinks.post('/:id/look-at-page', guard, (c) =>
    look(c, () => {
      const link = links.find(c.req.param('id'))
      if (link === undefined) throw new Problem(404, 'There is no link of this id.')
      return { kind: 'link', ...link }
    }),
  )
  ofLinks.all('/:id/look-at-page', onlyMethods('POST'))

  ofEmbeds.post('/:id/check-token', guard, async (c) => {
    requireRight(c, 'share')
    const { id } = find(c.req.param('id'))
    const { token } = await readBody(c, checkTokenInput, { secrets: ['token'] })
    return answer(c, [await checkToken(embeds, token, { id, now: clock() })])
  })
  ofEmbeds.all('/:id/check-token', onlyMethods('POST'))
  return { ofEmbeds, ofLinks }

  function find(id: string) {
    const embed = embeds.find(id)
    if (embed === undefined) throw new Problem(404, 'There is no embed of this id.')
    return embed
  }

  async function look(c: Context, findPatient: () => Patient): Promise<Response> {
    requireRight(c, 'share')
    const patient = findPatient()
    const { page, html } = await readBody(c, lookAtPageInput, { secrets: ['page', 'html'] })
    const { allowed, resetSeconds } = looks.take(accessOf(c).id)
    if (!allowed) {
      throw new Problem(429, `Pages can be looked at ${LOOKS_A_MINUTE} times a minute. Wait ${resetSeconds} seconds.`, {
        retryAfterSeconds: resetSeconds,
      })
    }
    const linkOf = (token: string) => linkPasses.byToken(token)
    return answer(c, await lookAtPage({ patient, page: new URL(page), html, linkOf, own: ownOf(c), loopback }))
  }
}

function answer(c: Context, findings: readonly Finding[]): Response {
  return answerData(c, { findings })
}

/** Scanboard's own address, as the browser has it that asks: `changeGuard` has compared it with the host. */
function ownOf(c: Context): URL {
  const origin = c.req.header('Origin') ?? ''
  return new URL('/', isHttpUrl(origin) ? origin : c.req.url)
}
