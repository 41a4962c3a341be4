import type { Context } from 'hono'
import { Problem } from '#contract/problem.ts'
import { answerProblem } from './problems.ts'

/** Answers all methods but GET and HEAD on a path that only reads. */
export function methodNotAllowed(c: Context): Response {
  c.header('Allow', 'GET, HEAD')
  return answerProblem(c, new Problem(405, `${c.req.method} is not allowed here: this path only answers GET and HEAD.`))
}
