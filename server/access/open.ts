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
    // A foreign name that resolves to 127.0.0.1 (DNS rebinding) makes a foreign page "same origin".
    const host = c.req.header('Host') ?? ''
    if (isLocalHost(host)) return EVERYBODY
    throw new Problem(
      403,
      `The dashboard is open only under the names of this machine itself, such as 127.0.0.1 or localhost, not as ${JSON.stringify(host.slice(0, 80))}. For others, set SCANBOARD_ACCESS to proxy or oidc: docs/access.md.`,
    )
  },
}

function isLocalHost(host: string): boolean {
  const url = `http://${host}/`
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return isLoopback(hostname) || hostname.endsWith('.localhost')
}
