import type { CalendarUnit } from '#contract/period.ts'
import { UNIT_NOW } from '#src/lib/dates.ts'
import { Button } from '#src/ui/button.tsx'
import { useKeyHint } from '#src/ui/key-hints.ts'
import type { RollingName } from '#src/url-state/filters.ts'
import { rolling } from '#words/app/use-period.ts'
import type { usePeriod } from './use-period.ts'

/** Back to the period that is going on; nothing where that is in sight, or the dates are one's own. */
export function NowButton({
  period: { filters, period: selected, change },
  className,
  onShow,
}: {
  period: ReturnType<typeof usePeriod>
  className?: string
  onShow?: () => void
}) {
  const hint = useKeyHint()
  const { period } = filters
  if (period === 'custom' || selected.when === 'now') return null
  return (
    <Button
      {...hint('now')}
      className={className}
      onClick={() => {
        change({ date: undefined })
        onShow?.()
      }}
    >
      {rolling[period as RollingName] ?? UNIT_NOW[period as CalendarUnit]}
    </Button>
  )
}
