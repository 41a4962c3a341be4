import type { Context } from 'hono'
import { Problem } from '#contract/problem.ts'
import { EVERYTHING } from '#contract/scope.ts'
import { isLoopback } from '#server/web-address.ts'
import type { Access } from './access.ts'
import type { SignIn } from './sign-in.ts'

const EVERYBODY: Access = { by: 'open', id: '', name: '', role: 'admin', scope: EVERYTHING }

/** Everybody on this machine, who all may do everything. */
export const openSignIn: SignIn = {
  mode: 'open',
  canSignOut: false,
  identify(c) {
    const through = Object.keys(c.req.header()).find((name) => OF_PROXIES.test(name))
    if (through !== undefined) {
      throw new Problem(
        403,
        `The dashboard is open only to this machine itself, but a proxy has passed this request on: it has the header ${through}. ${FOR_OTHERS}`,
      )
    }
    const foreign = hostsOf(c).find((host) => !isLocalHost(host))
    if (foreign === undefined) return EVERYBODY
    throw new Problem(
      403,
      `The dashboard is open only under the names of this machine itself, such as 127.0.0.1 or localhost, not as ${JSON.stringify(foreign.slice(0, 80))}. ${FOR_OTHERS}`,
    )
  },
}

const FOR_OTHERS = 'For others, set SCANBOARD_ACCESS to proxy or oidc: docs/access.md.'

/** What proxies add to what they pass on. A reverse proxy on this machine may ask under a name of it, for everybody (record 0203). */
const OF_PROXIES = /^(forwarded|via|x-real-ip|x-forwarded-.+)$/

/**
 * The names that the dashboard was opened under. A foreign one that resolves to 127.0.0.1 (DNS rebinding) makes a foreign page
 * "same origin"; one that only the page has is that of a proxy which asks under another.
 */
function hostsOf(c: Context): string[] {
  const pages = [c.req.header('Origin'), c.req.header('Referer')].filter((address) => address !== undefined)
  return [c.req.header('Host') ?? '', ...pages.map((page) => (URL.canParse(page) ? new URL(page).host : page))]
}

function isLocalHost(host: string): boolean {
  const url = `http://${host}/`
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return isLoopback(hostname) || hostname.endsWith('.localhost')
}
