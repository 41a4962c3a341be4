import { ChevronDown, Globe } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatZone } from '#src/lib/zones.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Popover } from '#src/ui/popover.tsx'
import * as words from '#words/app/period-bar.ts'
import { LazyPeriodOptions } from './lazy-period-options.tsx'
import type { usePeriod } from './use-period.ts'

export const QUIET = `${buttonClass('quiet')} font-normal text-muted`

/** Whose midnight divides the days, and the way to another; with the other options of figures where these are. */
export function ZonePopover({
  period,
  alone = false,
  children,
}: {
  period: ReturnType<typeof usePeriod>
  alone?: boolean
  /** Behind the zone's name. */
  children?: ReactNode
}) {
  return (
    <Popover
      title={alone ? words.zone : words.zoneAndBots}
      align="end"
      className={`${QUIET} max-md:h-11`}
      trigger={
        <>
          <Globe aria-hidden className="size-4" />
          <span className="sr-only">{words.zoneIs}</span>
          <span className="max-md:sr-only">{formatZone(period.zone)}</span>
          {children}
          <ChevronDown aria-hidden className="size-4" />
        </>
      }
    >
      <LazyPeriodOptions period={period} part={alone ? 'zone' : 'figures'} />
    </Popover>
  )
}
