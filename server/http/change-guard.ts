/**
 * What every route that changes something asks of a request, besides who may come in at all: that it was not another
 * site's page that sent it, that it is JSON, and that it is small. A page of another origin can make a browser send
 * forms and plain text with whatever the browser carries along; JSON it can send only after asking, and gets no answer.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { Problem } from '#contract/problem.ts'
import { answerProblem } from './problems.ts'

/** Guards all methods but those that only read. */
export function changeGuard({ mostBytes }: { readonly mostBytes: number }): MiddlewareHandler {
  const requireSmall = bodyLimit({
    maxSize: mostBytes,
    onError: (c) =>
      answerProblem(c, new Problem(413, `The body is too large: at most ${mostBytes} bytes are taken here.`)),
  })
  const guard = every(requireChange, requireSmall)
  return (c, next) => (READING.has(c.req.method) ? next() : guard(c, next))
}

const READING = new Set(['GET', 'HEAD'])
const WITHOUT_BODY = new Set(['DELETE', 'OPTIONS'])

const requireChange: MiddlewareHandler = (c, next) => {
  if (!isOwnOrigin(c)) {
    throw new Problem(403, 'Only the dashboard itself may change something here, not a page of another site.')
  }
  if (!WITHOUT_BODY.has(c.req.method) && !isJson(c.req.header('Content-Type'))) {
    throw new Problem(415, 'The body must be JSON, sent as Content-Type: application/json.')
  }
  return next()
}

/**
 * Browsers say where a request comes from, and no page can make them say otherwise. What they say last is believed first:
 * a proxy on the way may change the name that the server is asked under, but not `Sec-Fetch-Site`. Who says neither is no
 * browser, and so nobody's tool.
 */
function isOwnOrigin(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('Origin')
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  // The port that goes without saying may be said in one of the two.
  const own = `${protocol}//${c.req.header('Host') ?? ''}`
  return URL.canParse(own) && new URL(own).host === host
}

function isJson(contentType = ''): boolean {
  return contentType.split(';')[0]!.trim().toLowerCase() === 'application/json'
}
