import { ChevronLeft, ChevronRight } from 'lucide-react'
import { daysBetween, wholeMonths } from '#contract/period.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Button } from '#src/ui/button.tsx'
import { useKeyHint } from '#src/ui/key-hints.ts'
import type { SelectedPeriod } from '#src/url-state/selected-period.ts'
import * as words from '#words/app/step-button.ts'
import type { usePeriod } from './use-period.ts'

/** One period back or forward. Where there is no way it stays, so that the focus is not lost under the finger. */
export function StepButton({
  direction,
  period: { period, change },
  className,
}: {
  direction: 'back' | 'forward'
  period: ReturnType<typeof usePeriod>
  className?: string
}) {
  const step = period[direction]
  const Icon = direction === 'back' ? ChevronLeft : ChevronRight
  const hint = useKeyHint()
  const name = nameOf(direction, period)
  return (
    <Button
      look="quiet"
      square
      className={className}
      aria-label={name}
      {...(step !== undefined && hint(direction, name))}
      aria-disabled={step === undefined}
      onClick={() => step !== undefined && change(step)}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  )
}

function nameOf(direction: 'back' | 'forward', { name, date, last }: SelectedPeriod): string {
  if (name !== 'custom') return words.show(direction, name)
  const months = wholeMonths(date, last)
  const [unit, count] =
    months === undefined ? (['days', daysBetween(date, last) + 1] as const) : (['months', months] as const)
  return words.show(direction, unit, formatExact(count))
}
