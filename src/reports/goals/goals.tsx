import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { ListedGoal } from '#contract/goals.ts'
import { goalsQuery } from '#src/api/goals.ts'
import { now } from '#src/lib/clock.ts'
import { formatDates } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { ShowMore } from '#src/ui/show-more.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import * as words from '#words/reports/goals/list.ts'
import { datesInZone, gone } from '#words/reports/goals/progress.ts'
import { GoalFigures } from './figures.tsx'
import { listedNow } from './list.ts'
import { knownOfGoal, outlookInWords } from './words.ts'

const TakeGoals = optionalPart(() => import('./take-goals.tsx'))

/** Rows that are in sight at first. */
const FIRST = 10

/** All goals with how far they have come; nothing where there are none. */
export default function Goals() {
  const answer = useQuery(goalsQuery())
  const { data, errorUpdateCount } = answer
  const shown = useShown('goals', FIRST)
  const goals = listedNow(data?.data ?? [], now())
  // Whether there are any is not known where that could not be asked.
  if (data === undefined ? errorUpdateCount === 0 : goals.length === 0) return null
  return (
    <Panel
      title={words.title}
      note={data && words.count(goals.length)}
      tools={
        data && (
          <Suspense>
            <TakeGoals goals={goals} asOf={data.meta?.asOf} />
          </Suspense>
        )
      }
      answer={answer}
      skeleton={null}
    >
      {() => (
        <>
          <p className="mb-3 max-w-160 text-pretty text-muted">{words.about}</p>
          <ul className="divide-y divide-line border-t border-line">
            {goals.slice(0, shown.count).map((goal) => (
              <GoalRow key={`${goal.kind} ${goal.id}`} goal={goal} />
            ))}
          </ul>
          <ShowMore all={goals.length} shown={shown} />
        </>
      )}
    </Panel>
  )
}

function GoalRow({ goal }: { goal: ListedGoal }) {
  const { kind, id, name, progress } = goal
  const known = progress === null ? '' : knownOfGoal(goal, progress)
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <AppLink
          to={paths[kind](id)}
          dir="auto"
          className="line-clamp-2 py-0.5 text-left font-medium wrap-anywhere hover:underline"
        >
          {name ?? id}
        </AppLink>
        <p className="text-xs text-muted">
          {words.kinds[kind]} · {datesInZone(formatDates(goal.from, goal.to), formatZone(goal.timezone))}
        </p>
      </div>
      <div className="min-w-0">
        {progress === null ? (
          <p className="py-0.5 text-muted">{gone}</p>
        ) : (
          <>
            <GoalFigures goal={goal} progress={progress} />
            <p className="text-xs text-pretty text-muted tabular-nums">
              {[outlookInWords(goal, progress), known].filter((sentence) => sentence !== '').join(' ')}
            </p>
          </>
        )}
      </div>
    </li>
  )
}
