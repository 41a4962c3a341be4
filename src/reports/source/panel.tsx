import { useQuery } from '@tanstack/react-query'
import type { Status } from '#contract/app.ts'
import { statusQuery } from '#src/api/queries.ts'
import { formatClock } from '#src/lib/dates.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { PanelSkeleton } from '#src/ui/panel-skeleton.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/source.tsx'
import { BudgetPanel } from './budget-panel.tsx'
import { ConnectionPanel } from './connection-panel.tsx'
import { FieldsPanel } from './fields-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { NextSteps } from './next-steps.tsx'
import { ObservationPanel } from './observation-panel.tsx'

/** So often the figures of the connection are asked for while they are looked at. */
const LIVE_MS = 3_000

/** What stands behind the figures, how it is doing, and what can be done about it. */
export function SourceReport() {
  const { effectiveZone: zone } = useFilters()
  const answer = useQuery({ ...statusQuery(), refetchInterval: LIVE_MS })
  return (
    <AnswerStates answer={answer} name={words.name} skeleton={<SourceSkeleton />}>
      {({ source, version, now }) => (
        <>
          <p className="mb-4 max-w-prose text-pretty">{words.descriptions[source.kind]}</p>
          <div className="grid gap-4 lg:grid-cols-2">
            <About source={source} />
          </div>
          <p className="mt-6 text-xs text-muted tabular-nums">
            {words.running(version, formatClock(Date.parse(now), zone))}
          </p>
        </>
      )}
    </AnswerStates>
  )
}

function About({ source }: { source: Status['source'] }) {
  const { connection } = source
  if (connection === undefined) return <NextSteps kind={source.kind} />
  return (
    <>
      <ConnectionPanel connection={connection} />
      <BudgetPanel budget={connection.budget} />
      <HistoryPanel history={connection.history} isHeldUp={connection.unavailableSince !== undefined} />
      {connection.pulse && <ObservationPanel pulse={connection.pulse} />}
      <FieldsPanel missing={connection.missingFields} />
    </>
  )
}

function SourceSkeleton() {
  return (
    <>
      <Skeleton className="mb-4 h-10 w-120 max-w-full" />
      <div className="grid gap-4 lg:grid-cols-2">
        <PanelSkeleton className="h-40" />
        <PanelSkeleton className="h-40" />
      </div>
    </>
  )
}
