import type { LinkDates } from '#contract/links.ts'
import { NoPeriodBar } from '#src/app/no-period-bar.tsx'
import { formatDates } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import * as words from '#words/guest.ts'

/** In the place of the period where a link shows some dates only: which. */
export function DatesBar({ dates: { from, to, zone } }: { dates: LinkDates }) {
  return <NoPeriodBar isZoneFixed span={formatDates(from, to)} since={words.inZone(formatZone(zone))} />
}
