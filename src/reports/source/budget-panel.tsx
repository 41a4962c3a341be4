import type { Connection } from '#contract/app.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Level } from '#src/ui/level.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { budget as words } from '#words/reports/source.tsx'
import { Meaning } from './facts.tsx'

/** How much of what the key may ask is used up at the moment. */
export function BudgetPanel({ budget: { limit, used, waiting } }: { budget: Connection['budget'] }) {
  const text = words.used(formatExact(used), formatExact(limit))
  return (
    <PanelFrame title={words.title}>
      <p className="mb-2 text-lg font-semibold tabular-nums">{text}</p>
      <Level kind="meter" label={words.label} value={used} max={limit} text={text} />
      <p className="mt-2 text-muted tabular-nums">{words.waiting(formatExact(waiting), waiting)}</p>
      <Meaning>{words.meaning(formatExact(limit))}</Meaning>
    </PanelFrame>
  )
}
