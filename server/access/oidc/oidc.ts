/**
 * Signs people in with a provider of OpenID Connect: the code flow, with PKCE, state and nonce. A session of our own then
 * says who somebody is; what they may do, the lists say anew at each request.
 */
import { Hono, type Context } from 'hono'
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { Problem } from '#contract/problem.ts'
import { FAILURE_FRAGMENT, type SignInFailure } from '#contract/sign-in.ts'
import type { OidcAccess } from '#server/access-config.ts'
import type { Log } from '#server/log.ts'
import type { Sessions } from '#server/state/sessions.ts'
import { accessOfPerson, type SignIn } from '../sign-in.ts'
import { cookiesFor } from './cookies.ts'
import { personOf } from './person.ts'
import { createProvider, failureOf } from './provider.ts'
import { returnPathOf } from './return-path.ts'
import { readSecret } from './secret.ts'

/** Throws `ConfigError` where the secret cannot be read. The provider is not asked yet. */
export function oidcSignIn(config: OidcAccess, sessions: Sessions, log: Log): SignIn {
  const { publicUrl, roles, sessionHours } = config
  const issuer = config.issuer.href
  const provider = createProvider(config, readSecret(config.clientSecret))
  const cookies = cookiesFor(publicUrl)

  const routes = new Hono()
  routes.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })

  routes.get('/sign-in', async (c) => {
    let returnTo = '/'
    try {
      returnTo = returnPathOf(c.req.query('return'), publicUrl)
      const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo }
      const address = await provider.addressFor(attempt, { asOther: c.req.query('other') === 'yes' })
      cookies.keepAttempt(c, attempt)
      return c.redirect(address, 303)
    } catch (error) {
      return fail(c, error, returnTo)
    }
  })

  routes.get('/callback', async (c) => {
    const attempt = cookies.takeAttempt(c)
    let returnTo = '/'
    try {
      if (attempt === undefined) throw new Error('No sign-in was begun in this browser.')
      returnTo = returnPathOf(attempt.returnTo, publicUrl)
      const person = personOf(await provider.claimsOf(new URL(c.req.url).search, attempt), config)
      if (person === undefined) throw new Problem(403, nameless(config))
      const before = cookies.token(c)
      if (before !== undefined) sessions.end(before)
      cookies.keepToken(c, sessions.begin({ issuer, ...person }, sessionHours), sessionHours)
      log.info('Signed in', { id: person.id })
      return c.redirect(publicUrl + returnTo, 303)
    } catch (error) {
      return fail(c, error, returnTo)
    }
  })

  /** Browsers are led back to where the dashboard says it; whoever wants no page gets the problem itself. */
  function fail(c: Context, error: unknown, returnTo: string): Response {
    const problem = failureOf(error)
    log.warn('Could not sign somebody in', { status: problem.status, reason: reasonOf(problem) })
    if (!c.req.header('Accept')?.includes('text/html')) throw problem
    return c.redirect(`${publicUrl}${returnTo}${FAILURE_FRAGMENT}${kindOf(problem)}`, 303)
  }

  return {
    mode: 'oidc',
    canSignOut: true,
    routes,
    identify(c) {
      const token = cookies.token(c)
      const person = token === undefined ? undefined : sessions.find(token, issuer)
      if (person === undefined) throw new Problem(401, 'Sign in to see the dashboard.')
      return accessOfPerson(person, 'oidc', roles)
    },
    async signOut(c) {
      const token = cookies.token(c)
      if (token !== undefined) sessions.end(token)
      cookies.dropToken(c)
      // Also where the provider is down: here, it is over.
      return (await provider.signOutAddress().catch(() => undefined)) ?? '/'
    },
  }
}

function kindOf({ status }: Problem): SignInFailure {
  if (status === 503) return 'unreachable'
  return status === 403 ? 'refused' : 'failed'
}

function nameless({ idClaim }: OidcAccess): string {
  return idClaim === undefined
    ? 'The sign-on has not said who you are: it has verified no address, and has no other name (sub) for you but an address. Whoever runs this dashboard can name a claim that identifies people in SCANBOARD_OIDC_ID_CLAIM.'
    : `The sign-on has not said who you are: there is no ${idClaim} that can be relied on. Whoever runs this dashboard can choose another claim.`
}

/** What went wrong and why, without what came along: codes and tokens are nobody's to read. */
function reasonOf(problem: Problem): string {
  const words = [problem.message]
  for (let cause = problem.cause; cause instanceof Error && words.length < 5; cause = cause.cause) {
    const { error, error_description: description } = cause as { error?: unknown; error_description?: unknown }
    words.push([cause.message, error, description].filter((word) => typeof word === 'string').join(': '))
  }
  return words.join(' ← ').slice(0, 1000)
}
