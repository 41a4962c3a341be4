import { useQuery } from '@tanstack/react-query'
import type { Status } from '#contract/app.ts'
import { statusQuery } from '#src/api/queries.ts'
import { formatClock } from '#src/lib/dates.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
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
    <AnswerStates answer={answer} name="Source" skeleton={<SourceSkeleton />}>
      {({ source, version, now }) => (
        <>
          <p className="mb-4 max-w-prose text-pretty">{DESCRIPTION[source.kind]}</p>
          <div className="grid gap-4 lg:grid-cols-2">
            <About source={source} />
          </div>
          <p className="mt-6 text-xs text-muted tabular-nums">
            Scanboard {version}. Its clock says {formatClock(Date.parse(now), zone)}.
          </p>
        </>
      )}
    </AnswerStates>
  )
}

const DESCRIPTION: Readonly<Record<Status['source']['kind'], string>> = {
  smllr:
    'All figures come from your SMLLR account. The key stays on the server, which asks for everybody and keeps what it was told.',
  own: 'All figures are counted from the scans that were imported where Scanboard runs. They do not leave that machine.',
  demo: 'All figures are those of a made-up organisation, so that you can look around. It goes with the first import of your own scans.',
  empty: 'There are no scans yet, so every page is empty.',
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
      <Skeleton className="mb-4 h-5 w-120 max-w-full" />
      <div className="grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
      </div>
    </>
  )
}
