/** Lets in who has a live API key, 60 times a minute. */
import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '#contract/problem.ts'
import { EVERYTHING } from '#contract/scope.ts'
import type { Keys } from '#server/state/keys.ts'
import { answerProblem } from './problems.ts'
import type { RateLimit } from './rate-limit.ts'

export const REQUESTS_A_MINUTE = 60

export function keyAccess(keys: Pick<Keys, 'check'>, rateLimit: RateLimit): MiddlewareHandler {
  return async (c, next) => {
    const secret = secretOf(c)
    const id = secret === undefined ? undefined : keys.check(secret)
    if (id === undefined) {
      c.header('WWW-Authenticate', 'Bearer realm="Scanboard"')
      // One answer for malformed, unknown and revoked keys: which of them it was is nobody's business.
      const message =
        secret === undefined
          ? 'This API needs a key, in the header x-api-key or as "Authorization: Bearer …".'
          : 'The API key is not valid. Check that it is complete and has not been revoked.'
      return answerProblem(c, new Problem(401, message))
    }

    const { allowed, limit, remaining, resetSeconds } = rateLimit.take(id)
    c.header('RateLimit-Limit', String(limit))
    c.header('RateLimit-Remaining', String(remaining))
    c.header('RateLimit-Reset', String(resetSeconds))
    if (!allowed) {
      const message = `This key has made ${limit} requests in the last minute, which is its limit. Ask again in ${resetSeconds} seconds.`
      return answerProblem(c, new Problem(429, message, { retryAfterSeconds: resetSeconds }))
    }
    c.set('access', { by: 'key', id, name: '', role: 'viewer', scope: EVERYTHING })
    return next()
  }
}

function secretOf(c: Context): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1]
  return c.req.header('x-api-key')?.trim() || bearer
}
