import { useQuery } from '@tanstack/react-query'
import { pulseQuery } from '#src/api/pulse.ts'
import { Sparkline } from '#src/ui/sparkline.tsx'
import { formatExact } from '#src/lib/numbers.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/observed.tsx'
import { hoursInWords, sinceInWords } from './words.ts'

/** The organisation's last hour in a line. It may be missing: then the page is as it is without. */
export default function LastHour() {
  const { effectiveZone: zone } = useFilters()
  const { data } = useQuery(pulseQuery())
  if (data === undefined || data.observedSince === null) return null
  const { lastHour, hours } = data.organisation
  return (
    <p className="flex items-center gap-3 text-muted max-md:text-right max-md:text-xs" title={sinceInWords(data, zone)}>
      <span className="max-sm:hidden">
        <Sparkline counts={hours} label={hoursInWords(hours)} />
      </span>
      {lastHour === null ? (
        <span>{words.noHourYet}</span>
      ) : (
        <span>
          {words.inLastHour(
            <span className="font-medium text-ink tabular-nums">{words.scans(formatExact(lastHour), lastHour)}</span>,
          )}
        </span>
      )}
      <span className="sr-only">{sinceInWords(data, zone)}</span>
    </p>
  )
}
