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
  const asOf = useAsOf()
  const client = useQueryClient()
  const isFetching = useIsFetching() > 0
  const today = asOf !== undefined && dateAt(zone, asOf) === dateAt(zone, now())
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
      As of {asOf === undefined ? '00:00' : today ? formatClock(asOf, zone) : formatInstant(asOf, zone)}
      <span className="sr-only">, refreshes every minute; refresh now</span>
    </button>
  )
}
