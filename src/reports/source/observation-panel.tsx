import type { Connection } from '#contract/app.ts'
import { formatDuration } from '#src/lib/durations.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Fact, Facts, Meaning } from './facts.tsx'
import { useWhen } from './use-when.ts'

/** Since when, and how often, the totals of all codes are looked at. */
export function ObservationPanel({
  pulse: { everySeconds, observedSince, at },
}: {
  pulse: NonNullable<Connection['pulse']>
}) {
  const when = useWhen()
  return (
    <PanelFrame title="Observation">
      <Facts>
        <Fact name="Observed since">{observedSince === null ? 'Not yet' : when(observedSince)}</Fact>
        <Fact name="Last look">{at === null ? 'None yet' : when(at)}</Fact>
        <Fact name="Looks every">{formatDuration(everySeconds)}</Fact>
      </Facts>
      <Meaning>
        One request tells the totals of all codes; what they have grown by since the last look are the scans of the last
        hour and of each hour, in the list of QR codes. What was before is not known.
      </Meaning>
    </PanelFrame>
  )
}
