/** Every failure as the envelope of the contract, and nothing of the machine in it. */
import { randomBytes } from 'node:crypto'
import type { Context, ErrorHandler } from 'hono'
import { Problem, toProblemEnvelope } from '#contract/problem.ts'
import type { Log } from '#server/log.ts'
import { answerJson } from './json.ts'
import { hasLeft, noteLeft } from './leaving.ts'
import { loggedPath, withoutTokens } from './without-tokens.ts'

/** Turns whatever a route throws into an answer. What was not foreseen is told by a reference that the log has too. */
export function answerProblems(log: Log): ErrorHandler {
  return (error, c) => {
    if (error instanceof Problem) {
      log.debug('Refused a request', {
        path: loggedPath(c.req.path),
        status: error.status,
        reason: withoutTokens(error.message),
      })
      return answerProblem(c, error)
    }
    if (hasLeft(error, c.req.raw.signal)) {
      noteLeft(c, log)
      // Nobody reads it; 499 is what others call it in their logs.
      return new Response(null, { status: 499 })
    }
    const reference = randomBytes(4).toString('hex')
    log.error('A request failed', { reference, method: c.req.method, path: loggedPath(c.req.path), error })
    const message = `Something failed in the server. Its log says more under the reference ${reference}.`
    return answerProblem(c, new Problem(500, message))
  }
}

/** A problem as the answer to a request. */
export function answerProblem(c: Context, problem: Problem): Response {
  if (problem.retryAfterSeconds !== undefined) c.header('Retry-After', String(problem.retryAfterSeconds))
  return answerJson(c, toProblemEnvelope(problem), problem.status)
}
