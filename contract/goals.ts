/**
 * Goals: so many scans of a client, campaign or code from one date to another, and how far they have come. Served under
 * `/api/goals`: `GET` tells of all, `GET /:kind/:id` of one with its days (`data` is null where there is none), `PUT /:kind/:id`
 * sets or changes it, `DELETE /:kind/:id` takes it away (204). A subject has one goal at most. Guests never see any.
 */
import * as v from 'valibot'
import { goalProgress, goalWanted } from './goal-progress.ts'
import { SCOPE_KINDS, type PartScope } from './scope.ts'
import { count } from './shapes.ts'

export const GOALS_PATH = '/api/goals'

/** One more is refused: some are to be removed first. */
export const MOST_GOALS = 200

/** More scans than that nobody means. */
export const MOST_GOAL_SCANS = 1_000_000_000

/** Two years: more days would neither fit a chart nor be asked of a vendor. */
export const MOST_GOAL_DAYS = 731

export type GoalSubject = Pick<PartScope, 'kind' | 'id'>

const goal = v.object({ kind: v.picklist(SCOPE_KINDS), id: v.string(), ...goalWanted })
export type Goal = v.InferOutput<typeof goal>
export type GoalInput = Pick<Goal, keyof typeof goalWanted>

const listed = v.object({
  ...goal.entries,
  /** Of the subject, null where the source does not name it, or does not know it any more. */
  name: v.nullable(v.string()),
  /** Null where the source does not know the subject any more. */
  progress: v.nullable(goalProgress),
})
export type ListedGoal = v.InferOutput<typeof listed>

const day = v.object({
  date: goalWanted.from,
  /** Null where not known, or still to come. */
  scans: v.nullable(count),
  /** Scans that are still to be expected on it; null of days that are over, or where nothing is expected. */
  expected: v.nullable(v.number()),
})
export type GoalDay = v.InferOutput<typeof day>

const told = v.object({ ...goal.entries, progress: goalProgress, days: v.array(day) })
export type ToldGoal = v.InferOutput<typeof told>

/** `data` of `GET`: those that end first come first. */
export const goals = v.array(listed)

/** `data` of `GET /:kind/:id`: with all days of the goal. */
export const toldGoal = v.nullable(told)
