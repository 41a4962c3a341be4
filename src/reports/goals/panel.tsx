import { Suspense } from 'react'
import type { Envelope } from '#contract/answers.ts'
import type { GoalSubject, ToldGoal } from '#contract/goals.ts'
import { Lines } from '#src/charts/lines/lines.tsx'
import { now } from '#src/lib/clock.ts'
import { formatDates } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import type { Answer } from '#src/ui/answer.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Panel } from '#src/ui/panel.tsx'
import * as words from '#words/reports/goals/progress.ts'
import { goalLines } from './chart.ts'
import { GoalFigures } from './figures.tsx'
import { knownOfGoal, outlookInWords } from './words.ts'

const TakeGoal = optionalPart(() => import('./take-goal.tsx'))

/** Whatever period the page is of, the goal has dates of its own: its head says them. */
export default function GoalPanel({
  subject,
  answer,
  className,
}: {
  subject: GoalSubject
  answer: Answer<Envelope<ToldGoal | null>>
  className?: string | undefined
}) {
  const goal = answer.data?.data ?? undefined
  const asOf = answer.data?.meta?.asOf
  return (
    <Panel
      title={words.title}
      note={goal && words.datesInZone(formatDates(goal.from, goal.to), formatZone(goal.timezone))}
      tools={
        goal &&
        asOf !== undefined && (
          <Suspense>
            <TakeGoal subject={subject} goal={goal} asOf={asOf} />
          </Suspense>
        )
      }
      answer={{ ...answer, data: goal }}
      skeleton={null}
      className={className}
    >
      {(goal) => <Progress goal={goal} />}
    </Panel>
  )
}

function Progress({ goal }: { goal: ToldGoal }) {
  const { progress } = goal
  const known = knownOfGoal(goal, progress)
  return (
    <>
      <GoalFigures goal={goal} progress={progress} className="text-base font-semibold" />
      <p className="mt-1 text-pretty tabular-nums">{outlookInWords(goal, progress)}</p>
      {known !== '' && <p className="mt-1 text-xs text-pretty text-muted">{known}</p>}
      <div className="mt-4">
        <Lines data={goalLines(goal, now())} />
      </div>
    </>
  )
}
