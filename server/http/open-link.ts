/** `POST /api/links/open`: tells whoever has the token of a link what it shows. Nobody needs to be signed in. */
import { Hono } from 'hono'
import { openLinkInput, type OpenedLink } from '#contract/links.ts'
import { PASS_HEADER } from '#contract/pass.ts'
import { Problem } from '#contract/problem.ts'
import { noGood } from '#server/access/guests.ts'
import { passwordNeeded } from '#server/access/link-guests.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import type { LinkPasses } from '#server/state/link-passes.ts'
import type { StoredLink } from '#server/state/links.ts'
import type { Reports } from '#server/state/reports.ts'
import { isPassword } from '#server/state/secrets.ts'
import { linkNames } from '#server/use-cases/link-names.ts'
import { sharedLogo } from '#server/use-cases/reports/brands.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData } from './json.ts'
import { onlyMethods } from './methods.ts'
import { createRateLimit } from './rate-limit.ts'

/** The longest password with every character escaped, and some room. */
const MOST_BYTES = 4096
const WRONG_PASSWORDS_A_MINUTE = 10

export function openLinkRoute({ passes, figures, reports, clock }: OpenLinkDependencies): Hono {
  const wrongPasswords = createRateLimit(WRONG_PASSWORDS_A_MINUTE, clock)
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))

  routes.post('/', async (c) => {
    const { token, password } = await readBody(c, openLinkInput, { secrets: ['token', 'password'] })
    const link = passes.byToken(token)
    if (link === undefined) throw noGood()
    const pass = await passOf(link, { token, password, shown: c.req.header(PASS_HEADER) })
    passes.countUse(link.id)
    const { subject, dates } = link
    const nameOf = await linkNames({ figures, reports }, subject, [subject])
    // A report has its own in it.
    const logo = subject.kind === 'report' ? null : await sharedLogo({ reports, figures }, subject)
    const data: OpenedLink = { subject: { id: '', ...subject, name: nameOf(subject) ?? '' }, logo, dates, pass }
    return answerData(c, data)
  })
  routes.all('/', onlyMethods('POST'))
  return routes

  async function passOf(link: StoredLink, { token, password, shown }: Shown): Promise<string> {
    if (link.password === null) return token
    // Who loads the page anew still has the pass of before.
    if (shown !== undefined && passes.byPass(shown)?.id === link.id) return shown
    if (password === undefined) throw passwordNeeded()
    // Counted before it is known to be wrong, so that many at once do not all slip through.
    const { allowed, resetSeconds } = wrongPasswords.take(link.id)
    if (!allowed) {
      throw new Problem(429, `Too many wrong passwords. Try again in ${resetSeconds} seconds.`, {
        retryAfterSeconds: resetSeconds,
      })
    }
    if (!(await isPassword(password, link.password))) throw passwordNeeded('This is not the password of the link.')
    wrongPasswords.giveBack(link.id)
    const pass = passes.give(link)
    // It was paused, or has got another password, in this very moment.
    if (pass === undefined) throw noGood()
    return pass
  }
}

export interface OpenLinkDependencies {
  readonly passes: LinkPasses
  readonly figures: Figures
  readonly reports: Reports
  readonly clock: Clock
}

interface Shown {
  readonly token: string
  readonly password: string | undefined
  /** The pass of the header. */
  readonly shown: string | undefined
}
