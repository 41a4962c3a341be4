import { useQuery } from '@tanstack/react-query'
import type { Pulse } from '#contract/pulse.ts'
import { beatsOf, pulseQuery } from '#src/api/pulse.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { Count } from '#src/ui/count.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { Sparkline } from '#src/ui/sparkline.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/observed.tsx'
import { hoursInWords, sinceInWords } from './words.ts'

/** What is observed of one code, whatever the period. */
export default function ObservedPanel({ id }: { id: string }) {
  const { effectiveZone: zone } = useFilters()
  const answer = useQuery(pulseQuery())
  return (
    <Panel title={words.title} answer={answer} skeleton={<Skeleton className="h-32" />}>
      {(pulse) => <Observed id={id} pulse={pulse} zone={zone} />}
    </Panel>
  )
}

function Observed({ id, pulse, zone }: { id: string; pulse: Pulse; zone: string }) {
  const { lastHour, hours, firstScanAt, lastScanAt } = beatsOf(pulse)(id)
  const at = (iso: string | null) => (iso === null ? words.noScanYet : formatInstant(Date.parse(iso), zone))
  return (
    <>
      <dl className="space-y-1">
        <div>
          <dt className="text-xs text-muted">{words.scansInLastHour}</dt>
          <dd className="flex items-center justify-between gap-4">
            {lastHour === null ? words.notKnown : <Count value={lastHour} className="text-xl font-semibold" />}
            <Sparkline counts={hours} label={hoursInWords(hours)} />
          </dd>
        </div>
        <Fact name={words.lastScan}>{at(lastScanAt)}</Fact>
        <Fact name={words.firstScan}>{at(firstScanAt)}</Fact>
      </dl>
      <p className="mt-3 text-xs text-pretty text-muted">{sinceInWords(pulse, zone)}</p>
    </>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{name}</dt>
      <dd className="text-right tabular-nums">{children}</dd>
    </div>
  )
}
