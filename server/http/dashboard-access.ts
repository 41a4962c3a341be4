/**
 * Who may ask without a key: the dashboard that this server serves. Until there is sign-on that means anyone on this
 * machine, so two tricks by which a foreign web page in a local browser could read along are barred.
 */
import type { MiddlewareHandler } from 'hono'
import { Problem } from '#contract/problem.ts'
import { isLoopback } from '#server/config.ts'

export function dashboardAccess(options: { readonly allowOpenAccess: boolean }): MiddlewareHandler {
  return (c, next) => {
    // A page of another origin asks through the visitor's browser; it could not read the answer, but need not make it.
    const site = c.req.header('Sec-Fetch-Site')
    if (site === 'cross-site' || site === 'same-site') {
      throw new Problem(
        403,
        `Only the dashboard itself may ask here, not a page of another site. Programs use /api/v1/external/reporting with a key.`,
      )
    }
    // A foreign name that resolves to 127.0.0.1 (DNS rebinding) makes a foreign page "same origin".
    const host = c.req.header('Host') ?? ''
    if (!options.allowOpenAccess && !isLocalHost(host)) {
      throw new Problem(
        403,
        `The dashboard is open only under the names of this machine itself, such as 127.0.0.1 or localhost, not as ${JSON.stringify(host.slice(0, 80))}. If something in front of Scanboard decides who may come in, set SCANBOARD_ALLOW_OPEN_ACCESS=yes.`,
      )
    }
    return next()
  }
}

function isLocalHost(host: string): boolean {
  const url = `http://${host}/`
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return isLoopback(hostname) || hostname.endsWith('.localhost')
}
