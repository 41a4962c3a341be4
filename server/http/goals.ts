/** `/api/goals`, as `contract/goals.ts` has it. */
import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { goalInput, goalKind } from '#contract/goal-params.ts'
import { MOST_GOAL_DAYS, type GoalInput, type GoalSubject } from '#contract/goals.ts'
import { daysBetween } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import { checkedSpan } from '#contract/span.ts'
import { requireRight, scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Goals } from '#server/state/goals.ts'
import { listedGoals, toldGoal } from '#server/use-cases/goals/goals.ts'
import { namesIfKnown, namesOf } from '#server/use-cases/subject-names.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData, answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'
import { sourceFor } from './source-for.ts'

const MOST_BYTES = 4096

export function goalsRoutes({ goals, figures, clock }: GoalsDependencies): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))
  routes.use((c, next) => {
    // What somebody has promised is nothing for those whom figures are shown.
    requireRight(c, 'seeAll')
    return next()
  })

  routes.get('/', async (c) => {
    const all = goals.list()
    const nameOf = await namesIfKnown(figures, scopeOf(c), all)
    const { data, meta } = await listedGoals(all, nameOf, { source: sourceFor(c, figures), now: clock() })
    return answerData(c, data, meta)
  })
  routes.all('/', onlyMethods('GET', 'HEAD'))

  routes.get('/:kind/:id', async (c) => {
    const goal = goals.of(subjectOf(c))
    if (goal === undefined) return answerJson(c, { status: 200, message: 'Success', data: null })
    const { data, meta } = await toldGoal(goal, { source: sourceFor(c, figures), now: clock() })
    return answerData(c, data, meta)
  })
  routes.put('/:kind/:id', async (c) => {
    requireRight(c, 'annotate')
    const subject = subjectOf(c)
    const input = await readBody(c, goalInput)
    requireFewDays(input)
    const nameOf = await namesOf(figures, scopeOf(c), [subject])
    if (nameOf(subject) === undefined) throw new Problem(404, 'There is nothing of this id that could have a goal.')
    return answerJson(c, { status: 200, message: 'Set', data: goals.set(subject, input) })
  })
  routes.delete('/:kind/:id', (c) => {
    requireRight(c, 'annotate')
    if (!goals.remove(subjectOf(c))) throw new Problem(404, 'There is no goal to remove. Somebody may have removed it.')
    return c.body(null, 204)
  })
  routes.all('/:kind/:id', onlyMethods('GET', 'HEAD', 'PUT', 'DELETE'))
  return routes
}

interface GoalsDependencies {
  readonly goals: Goals
  readonly figures: Figures
  readonly clock: Clock
}

/** Throws a `Problem` 400 for dates that are in the wrong order, or too far from each other. */
function requireFewDays({ from, to, timezone }: GoalInput): void {
  const days = daysBetween(from, to) + 1
  if (days > MOST_GOAL_DAYS) {
    throw new Problem(
      400,
      `from ${from} to ${to} are ${days} days, but a goal has at most ${MOST_GOAL_DAYS}, which are two years.`,
    )
  }
  checkedSpan(from, to, timezone, { bucket: 'day' })
}

/** Throws a `Problem` 404 for a kind that has no goals. */
function subjectOf(c: Context<object, '/:kind/:id'>): GoalSubject {
  const kind = v.safeParse(goalKind, c.req.param('kind'))
  if (!kind.success) throw new Problem(404, 'Goals are of a client, a campaign or a qr.')
  return { kind: kind.output, id: c.req.param('id') }
}
