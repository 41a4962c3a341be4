/** What is promised with a goal, and how far it has come: for the page of its subject and for reports. */
import * as v from 'valibot'
import { count, isoTime } from './shapes.ts'

/** `YYYY-MM-DD`. */
const date = v.string()

/** The body of `PUT`: what is promised, of whatever it is. */
export const goalWanted = {
  /** By people: bots are left out. */
  scans: count,
  /** First and last calendar date, both included, in the zone. */
  from: date,
  to: date,
  timezone: v.string(),
}

const GOAL_STATES = ['upcoming', 'going', 'reached', 'over'] as const
export type GoalState = (typeof GOAL_STATES)[number]

export const goalProgress = v.object({
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
export type GoalProgress = v.InferOutput<typeof goalProgress>
