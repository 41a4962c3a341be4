import type { GoalSubject, ToldGoal } from '#contract/goals.ts'
import { Lines } from '#src/charts/lines/lines.tsx'
import { now } from '#src/lib/clock.ts'
import { formatDates } from '#src/lib/dates.ts'
import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import { useSubjectProvenance } from '#src/take-away/use-subject-provenance.ts'
import { title } from '#words/reports/goals/progress.ts'
import { goalLines, goalTable } from './chart.ts'
import { scansInWords } from './words.ts'

/** As wide as the picture of a timeline. */
const PICTURE_WIDTH = 960

/** Ways to take the goal of a subject away: of its own dates, whatever period and filters the page has. */
export default function TakeGoal({ subject, goal, asOf }: { subject: GoalSubject; goal: ToldGoal; asOf: string }) {
  const ofPage = useSubjectProvenance(subject)
  if (ofPage === undefined) return null
  const provenance = {
    ...ofPage,
    span: formatDates(goal.from, goal.to),
    first: goal.from,
    last: goal.to,
    zone: goal.timezone,
    bots: false,
    only: [],
    asOf: Date.parse(asOf),
  }
  return (
    <TakeAwayMenu
      title={title}
      fileParts={['goal']}
      table={() => goalTable(goal)}
      picture={{
        width: PICTURE_WIDTH,
        content: <Lines data={goalLines(goal, now())} />,
        note: scansInWords(goal, goal.progress),
      }}
      provenance={provenance}
    />
  )
}
