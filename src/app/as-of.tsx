import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { dateAt } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { useAsOf } from '#src/api/freshness.ts'
import { now } from '#src/lib/clock.ts'
import { cx } from '#src/lib/cx.ts'
import { formatClock, formatInstant } from '#src/lib/dates.ts'

/** When the figures were taken; they refresh by themselves, and at once on a click. */
export function AsOf({ zone, className }: { zone: Zone; className?: string }) {
  const asOf = useAsOfInWords(zone)
  const client = useQueryClient()
  const isFetching = useIsFetching() > 0
  return (
    <button
      type="button"
      title="Refreshes every minute. Click to refresh now."
      onClick={() => void client.invalidateQueries()}
      className={cx(
        'inline-flex h-9 items-center gap-1.5 rounded-control px-2 text-xs whitespace-nowrap text-muted tabular-nums hover:bg-sunken hover:text-ink',
        asOf === undefined && 'invisible',
        className,
      )}
    >
      <RefreshCw aria-hidden className={cx('size-3.5', isFetching && 'motion-safe:animate-spin')} />
      {asOf ?? 'As of 00:00'}
      <span className="sr-only">, refreshes every minute; refresh now</span>
    </button>
  )
}

/** When the figures in sight were taken: `As of 14:32`, with the date where it was not today. Undefined without any. */
export function useAsOfInWords(zone: Zone): string | undefined {
  const asOf = useAsOf()
  if (asOf === undefined) return undefined
  const isToday = dateAt(zone, asOf) === dateAt(zone, now())
  return `As of ${isToday ? formatClock(asOf, zone) : formatInstant(asOf, zone)}`
}
