/** `/api/links` for those who may share, as `contract/links.ts` has it. */
import { Hono, type Context } from 'hono'
import { linkChange, linkInput, type Link, type LinkSubject } from '#contract/links.ts'
import { checkedSpan } from '#contract/span.ts'
import { Problem } from '#contract/problem.ts'
import { requireRight, scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import { iso, isoOrNull } from '#server/iso.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Links, MadeLink, StoredLink } from '#server/state/links.ts'
import type { Reports } from '#server/state/reports.ts'
import { hashOfPassword } from '#server/state/secrets.ts'
import { linkNames, type NameOfSubject } from '#server/use-cases/link-names.ts'
import { shareReport } from '#server/use-cases/report-links.ts'
import { namesOf } from '#server/use-cases/subject-names.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData, answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'

/** The longest name, id and password with every character escaped, and some room. */
const MOST_BYTES = 8192
const SECRETS = { secrets: ['password'] }
const REPORT_HAS_DATES = 'A report shows the dates that it was approved with: leave dates out.'

export function linksRoutes({ links, reports, figures, clock }: LinksDependencies): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))
  routes.use((c, next) => {
    requireRight(c, 'share')
    return next()
  })
  const namesFor = (c: Context, subjects: readonly LinkSubject[]) =>
    linkNames({ figures, reports }, scopeOf(c), subjects)

  routes.get('/', async (c) => {
    const report = c.req.query('report')
    const all = report === undefined ? links.list() : links.ofReport(report)
    const nameOf = await namesFor(
      c,
      all.map(({ subject }) => subject),
    )
    return answerData(
      c,
      all.map((link) => toAnswer(link, nameOf)),
    )
  })
  routes.post('/', async (c) => {
    const { name, subject, dates, expiresAt, password, hosts } = await readBody(c, linkInput, SECRETS)
    const common = {
      name,
      expiresAt: expiryOf(expiresAt, clock),
      password: password === null ? null : await hashOfPassword(password),
      hosts,
      createdBy: requireRight(c, 'share').name,
    }
    if (subject.kind === 'report') {
      if (dates !== null) throw new Problem(400, REPORT_HAS_DATES)
      return answerMade(c, shareReport({ links, reports }, { ...common, ...subject }), 201)
    }
    if (dates !== null) checkedSpan(dates.from, dates.to, dates.zone, {})
    if (subject.kind !== 'organisation') {
      const nameOf = await namesOf(figures, scopeOf(c), [subject])
      if (nameOf(subject) === undefined) throw new Problem(404, 'There is nothing of this id that could be shared.')
    }
    return answerMade(c, links.add({ ...common, subject, dates }), 201)
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  routes.patch('/:id', async (c) => {
    const { expiresAt, password, name, paused, hosts } = await readBody(c, linkChange, SECRETS)
    const link = links.change(c.req.param('id'), {
      ...(name !== undefined && { name }),
      ...(paused !== undefined && { paused }),
      ...(hosts !== undefined && { hosts }),
      ...(expiresAt !== undefined && { expiresAt: expiryOf(expiresAt, clock) }),
      ...(password !== undefined && { password: password === null ? null : await hashOfPassword(password) }),
    })
    if (link === undefined) throw unknown()
    const nameOf = await namesFor(c, [link.subject])
    return answerJson(c, { status: 200, message: 'Changed', data: toAnswer(link, nameOf) })
  })
  routes.delete('/:id', (c: Context<object, '/:id'>) => {
    if (!links.revoke(c.req.param('id'))) throw unknown()
    return c.body(null, 204)
  })
  routes.all('/:id', onlyMethods('PATCH', 'DELETE'))

  routes.post('/:id/address', async (c) => {
    const made = links.readdress(c.req.param('id'))
    if (made === undefined) throw unknown()
    return answerMade(c, made, 200)
  })
  routes.all('/:id/address', onlyMethods('POST'))
  return routes

  async function answerMade(c: Context, { link, token }: MadeLink, status: 200 | 201): Promise<Response> {
    const data = { link: toAnswer(link, await namesFor(c, [link.subject])), token }
    return answerJson(c, { status, message: 'Made', data }, status)
  }
}

export interface LinksDependencies {
  readonly links: Links
  readonly reports: Reports
  readonly figures: Figures
  readonly clock: Clock
}

function expiryOf(text: string | null, clock: Clock): number | null {
  if (text === null) return null
  const at = Date.parse(text)
  if (at > clock()) return at
  throw new Problem(400, `expiresAt is "${text}", but it must lie in the future.`)
}

function toAnswer(link: StoredLink, nameOf: NameOfSubject): Link {
  const { id, name, subject, dates, state, inMail, createdBy, uses } = link
  return {
    id,
    name,
    subject:
      subject.kind === 'organisation'
        ? { ...subject, id: '', name: '' }
        : { ...subject, name: nameOf(subject) ?? subject.id },
    dates,
    expiresAt: isoOrNull(link.expiresAt),
    hasPassword: link.password !== null,
    hosts: [...link.hosts],
    inMail,
    state,
    createdBy,
    createdAt: iso(link.createdAt),
    lastUsedAt: isoOrNull(link.lastUsedAt),
    uses,
  }
}

function unknown(): Problem {
  return new Problem(404, 'There is no link of this id to change. Somebody may have revoked it.')
}
