/** What was promised of what a report is about, as it stood at the report's end (record 0305). */
import type { GoalSubject } from '#contract/goals.ts'
import { addDays, startOf, type Period } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { ReportGoal } from '#contract/report-content.ts'
import type { ReportSubject } from '#contract/reports.ts'
import { iso } from '#server/iso.ts'
import { goalAt } from '../goals/goals.ts'
import type { Gathering } from './gathering.ts'
import { PATIENCE_MS } from './settled.ts'

/**
 * Undefined where there is none with a day among those of the report. `isShown`: whether days of it that a vendor has yet to tell are
 * worth its budget; whoever switches it on later has what is known, and the rest with newer figures.
 */
export async function gatherGoal(
  subject: ReportSubject,
  { date, last }: Pick<Period, 'date' | 'last'>,
  { figures, goals, now, signal, isShown }: Gathering & { readonly isShown: boolean },
): Promise<ReportGoal | undefined> {
  const about = goalSubjectOf(subject)
  const goal = about && goals.of(about)
  if (goal === undefined || goal.from > last || goal.to < date) return undefined
  const { scans, from, to, timezone } = goal
  // By whole days of its zone, which may not be the report's.
  const at = Math.min(now, startOf(addDays(last, 1), timezone))
  try {
    const source = figures.within(about!)
    const { progress, asOf } = await goalAt(goal, at, { source, now, signal, patience: isShown ? PATIENCE_MS : 0 })
    return { asOf: iso(asOf), scans, from, to, timezone, at: iso(at), progress }
  } catch (error) {
    // What nobody shows keeps nobody from the rest.
    if (!isShown && error instanceof Problem) return undefined
    throw error
  }
}

/** Several codes have none together, nor have all. */
function goalSubjectOf(subject: ReportSubject): GoalSubject | undefined {
  if (subject.kind === 'organisation') return undefined
  if (subject.kind !== 'codes') return subject
  const [id, ...others] = subject.ids
  return id === undefined || others.length > 0 ? undefined : { kind: 'qr', id }
}
