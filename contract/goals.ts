/**
 * Goals: so many scans of a client, campaign or code from one date to another, and how far they have come. Served under
 * `/api/goals`: `GET` tells of all, `GET /:kind/:id` of one with its days (`data` is null where there is none), `PUT /:kind/:id`
 * sets or changes it, `DELETE /:kind/:id` takes it away (204). A subject has one goal at most. Guests never see any.
 */
import * as v from 'valibot'
import { SCOPE_KINDS, type PartScope } from './scope.ts'
import { count, isoTime } from './shapes.ts'

export const GOALS_PATH = '/api/goals'

/** One more is refused: some are to be removed first. */
export const MOST_GOALS = 200

/** More scans than that nobody means. */
export const MOST_GOAL_SCANS = 1_000_000_000

/** Two years: more days would neither fit a chart nor be asked of a vendor. */
export const MOST_GOAL_DAYS = 731

export type GoalSubject = Pick<PartScope, 'kind' | 'id'>

/** `YYYY-MM-DD`. */
const date = v.string()

/** The body of `PUT`. */
const wanted = {
  /** By people: bots are left out. */
  scans: count,
  /** First and last calendar date, both included, in the zone. */
  from: date,
  to: date,
  timezone: v.string(),
}

const goal = v.object({ kind: v.picklist(SCOPE_KINDS), id: v.string(), ...wanted })
export type Goal = v.InferOutput<typeof goal>
export type GoalInput = Pick<Goal, keyof typeof wanted>

const GOAL_STATES = ['upcoming', 'going', 'reached', 'over'] as const
export type GoalState = (typeof GOAL_STATES)[number]

const progress = v.object({
  /** `reached` whether or not the time is over. Never `over` while scans of its days have yet to be brought in. */
  state: v.picklist(GOAL_STATES),
  /** From the first date to now, as far as they are known. */
  scans: count,
  /** Days that have begun and of which nothing is known: a source may still be asked. What is counted is then too little. */
  unknownDays: count,
  /** Part of the time that is over, from 0 to 1. */
  timePassed: v.number(),
  /** The date on which the running total came to the goal; null before, or where days up to it are not known. */
  reachedOn: v.nullable(date),
  /** Scans to be expected by the end; null where nothing is to be expected any more, or cannot be told. */
  expected: v.nullable(count),
  /** From how many whole days the pace is taken; fewer than seven are none. */
  paceDays: count,
  /** Up to where scans are known, where they break off before now and before the end. */
  knownUntil: v.nullable(isoTime),
  /** From where on they are, where that is behind the first date. */
  knownFrom: v.nullable(isoTime),
})
export type GoalProgress = v.InferOutput<typeof progress>

const listed = v.object({
  ...goal.entries,
  /** Of the subject, null where the source does not name it, or does not know it any more. */
  name: v.nullable(v.string()),
  /** Null where the source does not know the subject any more. */
  progress: v.nullable(progress),
})
export type ListedGoal = v.InferOutput<typeof listed>

const day = v.object({
  date,
  /** Null where not known, or still to come. */
  scans: v.nullable(count),
  /** Scans that are still to be expected on it; null of days that are over, or where nothing is expected. */
  expected: v.nullable(v.number()),
})
export type GoalDay = v.InferOutput<typeof day>

const told = v.object({ ...goal.entries, progress, days: v.array(day) })
export type ToldGoal = v.InferOutput<typeof told>

/** `data` of `GET`: those that end first come first. */
export const goals = v.array(listed)

/** `data` of `GET /:kind/:id`: with all days of the goal. */
export const toldGoal = v.nullable(told)
