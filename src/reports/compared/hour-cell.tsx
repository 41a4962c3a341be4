import { RotateCw } from 'lucide-react'
import { cx } from '#src/lib/cx.ts'
import { formatPerHour, formatWeekHour } from '#src/lib/week-hours.ts'
import { Button } from '#src/ui/button.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import * as words from '#words/reports/compared.ts'
import type { BusiestHour } from './use-busiest-hours.ts'

/** When in the week a subject is scanned most. Whether it comes or not, the other figures of the row stay. */
export function HourCell({
  name,
  busiest: { state, hour, isFetching, again },
}: {
  name: string
  busiest: BusiestHour
}) {
  const retry = useHandedOnFocus<HTMLButtonElement>()
  if (state === 'loading') {
    return (
      <>
        <span className="sr-only">{words.loading}</span>
        <Skeleton className="ml-auto h-4 w-28" />
      </>
    )
  }
  if (state === 'failed') {
    return (
      <span className="inline-flex items-center gap-1 text-muted">
        {words.hourFailed}
        <Button
          ref={retry}
          look="quiet"
          square
          aria-label={words.hourAgain(name)}
          title={words.hourAgain(name)}
          isBusy={isFetching}
          onClick={again}
        >
          <RotateCw aria-hidden className={cx('size-4', isFetching && 'motion-safe:animate-spin')} />
        </Button>
      </span>
    )
  }
  return (
    hour && (
      <>
        {formatWeekHour(hour)}
        <span className="block text-xs text-muted">{formatPerHour(hour.average ?? 0)}</span>
      </>
    )
  )
}
