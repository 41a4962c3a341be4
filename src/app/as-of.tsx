import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { dateAt } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { isOfFigures, useAsOf, useIsOver } from '#src/api/freshness.ts'
import { now } from '#src/lib/clock.ts'
import { cx } from '#src/lib/cx.ts'
import { formatClock, formatDate } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { announce } from '#src/ui/announcer.tsx'
import * as words from '#words/app/as-of.ts'
import { refreshed } from '#words/app/refreshed.ts'

/** When the figures were taken; they refresh by themselves, and at once on a click. */
export default function AsOf({ zone, className }: { zone: Zone; className?: string }) {
  const asOf = useAsOfInWords(zone)
  const client = useQueryClient()
  const isOver = useIsOver()
  // Not a chart that is being filled for a minute: it tells that itself.
  const isFetching = useIsFetching({ predicate: isOfFigures }) > 0
  // Read out when it was asked for, not each minute.
  const [asked, setAsked] = useState(0)
  const tell = useEffectEvent(() => asOf !== undefined && announce(refreshed(asOf)))
  useEffect(() => {
    if (asked > 0) tell()
  }, [asked])
  return (
    <button
      type="button"
      title={isOver ? words.over : words.refreshes}
      onClick={() => void client.invalidateQueries().then(() => setAsked((times) => times + 1))}
      className={cx(
        'inline-flex h-9 max-md:h-11 items-center gap-1.5 rounded-control px-2 text-xs whitespace-nowrap text-muted tabular-nums hover:bg-sunken hover:text-ink',
        asOf === undefined && 'invisible',
        className,
      )}
    >
      <RefreshCw aria-hidden className={cx('size-3.5', isFetching && 'motion-safe:animate-spin')} />
      {asOf ?? words.asOf('00:00')}
      <span className="sr-only">{words.toRefresh}</span>
    </button>
  )
}

/**
 * When the figures in sight were taken: `As of 14:32`, with the date where it was not today. Of a period that is over they
 * do not grow old: `Read 3 May 2026`. Undefined without any.
 */
export function useAsOfInWords(zone: Zone): string | undefined {
  const asOf = useAsOf()
  const isOver = useIsOver()
  if (asOf === undefined) return undefined
  const date = dateAt(zone, asOf)
  if (date === dateAt(zone, now())) return words.asOf(formatClock(asOf, zone))
  return isOver ? words.read(formatDate(date)) : words.asOf(formatInstant(asOf, zone))
}
