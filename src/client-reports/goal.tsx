import { dateAt } from '#contract/period.ts'
import type { ReportGoal } from '#contract/report-content.ts'
import { toLocal } from '#contract/zone.ts'
import { formatDate, formatDates } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { formatZone } from '#src/lib/zones.ts'
import { GoalFigures } from '#src/reports/goals/figures.tsx'
import { knownOfGoal, outlookInWords } from '#src/reports/goals/words.ts'
import * as words from '#words/reports/goals/progress.ts'

/** What was promised, how far it had come, and what was to be expected then. */
export default function GoalPart({ goal }: { goal: ReportGoal }) {
  const { from, to, timezone, progress } = goal
  const known = knownOfGoal(goal, progress)
  return (
    <>
      <p className="mb-2 text-muted">
        {words.datesInZone(formatDates(from, to), formatZone(timezone))}, {thenInWords(goal)}.
      </p>
      <GoalFigures goal={goal} progress={progress} className="text-base font-semibold" />
      <p className="mt-1 text-pretty tabular-nums">{outlookInWords(goal, progress)}</p>
      {known !== '' && <p className="mt-1 text-xs text-pretty text-muted">{known}</p>}
    </>
  )
}

const DAY = 86_400_000

/** A day that is over by its date, any other moment with its time. */
function thenInWords({ at, timezone }: ReportGoal): string {
  const instant = Date.parse(at)
  return toLocal(timezone, instant) % DAY === 0
    ? words.atEnd(formatDate(dateAt(timezone, instant - 1)))
    : words.at(formatInstant(instant, timezone))
}
