import type { GoalProgress } from '#contract/goal-progress.ts'
import type { Goal } from '#contract/goals.ts'

/** A goal of a campaign for the last quarter of 2026. */
export const goal: Goal = {
  kind: 'campaign',
  id: 'spring',
  scans: 2000,
  from: '2026-10-01',
  to: '2026-12-31',
  timezone: 'Europe/Berlin',
}

/** On its way, by its pace 90 scans short of 2,000. */
export const going: GoalProgress = {
  state: 'going',
  scans: 1412,
  unknownDays: 0,
  timePassed: 0.58,
  reachedOn: null,
  expected: 1910,
  paceDays: 28,
  knownFrom: null,
  knownUntil: null,
}
