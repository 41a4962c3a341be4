import type { Context } from 'hono'
import { Problem } from '#contract/problem.ts'
import { answerProblem } from './problems.ts'

/** Answers all methods on a path but those that have a route before it. */
export function onlyMethods(...allowed: readonly string[]): (c: Context) => Response {
  const words = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(allowed)
  return (c) => {
    c.header('Allow', allowed.join(', '))
    return answerProblem(c, new Problem(405, `${c.req.method} is not allowed here: this path only answers ${words}.`))
  }
}

/** Answers all methods but GET and HEAD on a path that only reads. */
export const methodNotAllowed = onlyMethods('GET', 'HEAD')
