import type { Connection } from '#contract/app.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Level } from '#src/ui/level.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Meaning } from './facts.tsx'

/** How much of what the key may ask is used up at the moment. */
export function BudgetPanel({ budget: { limit, used, waiting } }: { budget: Connection['budget'] }) {
  const words = `${formatExact(used)} of ${formatExact(limit)}`
  return (
    <PanelFrame title="Requests within a minute">
      <p className="mb-2 text-lg font-semibold tabular-nums">{words}</p>
      <Level kind="meter" label="Requests used within a minute" value={used} max={limit} text={words} />
      <p className="mt-2 text-muted tabular-nums">{waitingInWords(waiting)}</p>
      <Meaning>
        The key allows {formatExact(limit)} for everybody together. What a person waits for is asked first, then newer
        figures of what is in sight, then charts; quiet minutes fill the history.
      </Meaning>
    </PanelFrame>
  )
}

function waitingInWords(waiting: number): string {
  if (waiting === 0) return 'No question waits.'
  return waiting === 1 ? '1 question waits for its turn.' : `${formatExact(waiting)} questions wait for their turn.`
}
