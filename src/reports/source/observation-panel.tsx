import type { Connection } from '#contract/app.ts'
import { formatDuration } from '#src/lib/durations.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { observation as words } from '#words/reports/source.tsx'
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
    <PanelFrame title={words.title}>
      <Facts>
        <Fact name={words.since}>{observedSince === null ? words.notYet : when(observedSince)}</Fact>
        <Fact name={words.lastLook}>{at === null ? words.noneYet : when(at)}</Fact>
        <Fact name={words.looksEvery}>{formatDuration(everySeconds)}</Fact>
      </Facts>
      <Meaning>{words.meaning}</Meaning>
    </PanelFrame>
  )
}
