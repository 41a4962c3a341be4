/** How far a goal has come, and what is to be expected, in sentences. */
import type { GoalProgress } from '#contract/goal-progress.ts'
import type { GoalInput } from '#contract/goals.ts'
import { formatDate } from '#src/lib/dates.ts'
import { knownInWords } from '#src/lib/known-span.ts'
import { formatExact, formatShare } from '#src/lib/numbers.ts'
import * as words from '#words/reports/goals/progress.ts'

/** `1,412 of 2,000 scans · 70.6%` */
export function scansInWords({ scans: goal }: GoalInput, { scans, unknownDays }: GoalProgress): string {
  return words.scansOf({
    scans: formatExact(scans),
    goal: formatExact(goal),
    share: formatShare(scans, goal),
    isPart: unknownDays > 0,
  })
}

/** `58.3% of the time is over`; undefined where it has yet to begin, or all of it is. */
export function timeInWords({ state, timePassed }: GoalProgress): string | undefined {
  if (state === 'upcoming' || timePassed === 1) return undefined
  return words.timePassed(formatShare(timePassed, 1))
}

/** What has become of it, or is to be expected: one or two sentences. */
export function outlookInWords(goal: GoalInput, progress: GoalProgress): string {
  const { state, unknownDays, reachedOn } = progress
  const sentences = [
    state === 'upcoming' ? words.begins(formatDate(goal.from)) : '',
    state === 'reached' ? (reachedOn === null ? words.reached : words.reachedOn(formatDate(reachedOn))) : '',
    state === 'over' && unknownDays === 0
      ? words.over({
          scans: formatExact(progress.scans),
          goal: formatExact(goal.scans),
          count: formatExact(goal.scans - progress.scans),
        })
      : '',
    expectedInWords(goal, progress),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function expectedInWords(goal: GoalInput, { state, expected, paceDays, unknownDays }: GoalProgress): string {
  if (unknownDays > 0) return words.daysNotKnown(unknownDays)
  if (state === 'over') return ''
  if (expected === null) return state === 'reached' ? '' : words.tooEarly
  const atPace = { pace: paceDays, expected: formatExact(expected), by: formatDate(goal.to) }
  if (state === 'reached') return words.goesOn(atPace)
  if (expected === goal.scans) return words.asMany(atPace)
  return expected < goal.scans
    ? words.short(atPace, formatExact(goal.scans - expected))
    : words.more(atPace, formatExact(expected - goal.scans))
}

/** From when on and until when its scans are known; empty where that is all of its time so far. */
export function knownOfGoal({ timezone }: GoalInput, { knownFrom, knownUntil }: GoalProgress): string {
  const instant = (iso: string | null) => (iso === null ? undefined : Date.parse(iso))
  return knownInWords({ knownFrom: instant(knownFrom), knownUntil: instant(knownUntil) }, timezone)
}
