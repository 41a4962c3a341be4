import { ChevronLeft, ChevronRight } from 'lucide-react'
import { formatBefore } from '#src/lib/dates.ts'
import { Button } from '#src/ui/button.tsx'
import { useKeyHint } from '#src/ui/key-hints.ts'
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
  const before = formatBefore(period)
  const name = direction === 'back' ? before : before.replace('before', 'after')
  return (
    <Button
      look="quiet"
      square
      className={className}
      aria-label={`Show ${name}`}
      {...(step !== undefined && hint(direction, `Show ${name}`))}
      aria-disabled={step === undefined}
      onClick={() => step !== undefined && change(step)}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  )
}
