/** A goal as it is written in the dialog, and what is wrong with it. */
import { MOST_GOAL_DAYS, MOST_GOAL_SCANS, type Goal, type GoalInput } from '#contract/goals.ts'
import { daysBetween, isCalendarDate } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import type { SelectedPeriod } from '#src/url-state/selected-period.ts'

export interface WantedGoal {
  readonly scans: string
  readonly from: string
  readonly to: string
  readonly timezone: Zone
}

/** Of the page. */
type Shown = Pick<SelectedPeriod, 'date' | 'last' | 'today'>

/** As it is; of a new one what is offered, in the zone of the page: the dates that it shows where some are to come, else from today on. */
export function wantedOf(goal: Goal | null, { date, last, today }: Shown, zone: Zone): WantedGoal {
  if (goal === null && last > today) return { scans: '', from: date, to: last, timezone: zone }
  if (goal === null) return { scans: '', from: today, to: '', timezone: zone }
  return { scans: String(goal.scans), from: goal.from, to: goal.to, timezone: goal.timezone }
}

export type GoalFault = 'scans' | 'dates' | 'tooLong'

/** What is to be sent, or what is wrong with it. */
export function inputOf({ scans: text, from, to, timezone }: WantedGoal): GoalInput | GoalFault {
  const scans = countIn(text)
  if (scans === undefined || scans < 1 || scans > MOST_GOAL_SCANS) return 'scans'
  if (!isCalendarDate(from) || !isCalendarDate(to) || to < from) return 'dates'
  if (daysBetween(from, to) + 1 > MOST_GOAL_DAYS) return 'tooLong'
  return { scans, from, to, timezone }
}

/** In groups of three, in whichever language they are written. */
const GROUPED = /^\d{1,3}([.,'’\s]\d{3})+$/

/** A whole number as people write it: `2000`, `2,000`, `2.000`, `2 000`. */
function countIn(text: string): number | undefined {
  const trimmed = text.trim()
  if (GROUPED.test(trimmed)) return Number(trimmed.replaceAll(/\D/g, ''))
  return /^\d+$/.test(trimmed) ? Number(trimmed) : undefined
}
