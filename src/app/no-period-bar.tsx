import { useSetFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/app/period-bar.ts'
import AsOf from './as-of.tsx'
import { usePeriod } from './use-period.ts'
import { ZonePopover } from './zone-popover.tsx'

/** On lists, whose figures know no period: says what they cover in the place of a control that would change nothing. */
export function NoPeriodBar({
  span,
  since,
  isZoneFixed = false,
}: {
  span: string
  since: string
  /** Else it is the viewer's choice, as everywhere: the last days of a list begin at its midnight. */
  isZoneFixed?: boolean
}) {
  // Back on its button the focus tells the zone; of a period there is nothing to tell.
  const period = { ...usePeriod(), change: useSetFilters() }
  return (
    <section aria-label={words.period} data-printed className="border-b border-line">
      <div className="mx-auto flex min-h-10 max-w-[80rem] items-center justify-between gap-2 px-4 py-1.5 text-muted md:min-h-14">
        <p>
          <span className="font-medium text-ink">{span}</span>, {since}
        </p>
        {/* On a phone what floats by the zone is as wide as the window: its button stands at the edge. */}
        <div className="-mr-2 flex items-center max-md:flex-row-reverse">
          {!isZoneFixed && <ZonePopover alone period={period} />}
          <AsOf zone={period.zone} />
        </div>
      </div>
    </section>
  )
}
