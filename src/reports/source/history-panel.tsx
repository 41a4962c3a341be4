import type { Connection } from '#contract/app.ts'
import { formatDuration } from '#src/lib/durations.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Level } from '#src/ui/level.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Meaning } from './facts.tsx'

/** How many of the organisation's days are known already. */
export function HistoryPanel({
  history: { knownDays, days, seconds },
  isHeldUp,
}: {
  history: Connection['history']
  /** The vendor does not answer: nobody can say how long it will take. */
  isHeldUp: boolean
}) {
  const words = `${formatExact(knownDays)} of ${formatExact(days)} days known`
  return (
    <PanelFrame title="History of 13 months">
      <p className="mb-2 text-lg font-semibold tabular-nums">{words}</p>
      <Level kind="progress" label="History of the organisation" value={knownDays} max={days} text={words} />
      <p className="mt-2 text-muted tabular-nums">{restInWords(knownDays >= days, isHeldUp ? null : seconds)}</p>
      <Meaning>
        A day that is over is asked for once, checked once more, and then kept for ever: charts of known days need no
        waiting and no requests.
      </Meaning>
    </PanelFrame>
  )
}

function restInWords(complete: boolean, seconds: number | null): string {
  if (complete) return 'Complete.'
  return seconds === null ? 'Nothing is asked for at the moment.' : `About ${formatDuration(seconds)} more.`
}
