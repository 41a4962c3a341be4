import type { Connection } from '#contract/app.ts'
import { formatDuration } from '#src/lib/durations.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Level } from '#src/ui/level.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { history as words } from '#words/reports/source.tsx'
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
  const text = words.known(formatExact(knownDays), formatExact(days))
  return (
    <PanelFrame title={words.title}>
      <p className="mb-2 text-lg font-semibold tabular-nums">{text}</p>
      <Level kind="progress" label={words.label} value={knownDays} max={days} text={text} />
      <p className="mt-2 text-muted tabular-nums">{restInWords(knownDays >= days, isHeldUp ? null : seconds)}</p>
      <Meaning>{words.meaning}</Meaning>
    </PanelFrame>
  )
}

function restInWords(complete: boolean, seconds: number | null): string {
  if (complete) return words.complete
  return seconds === null ? words.heldUp : words.more(formatDuration(seconds))
}
