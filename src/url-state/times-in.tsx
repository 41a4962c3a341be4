import { formatZone } from '#src/lib/zones.ts'
import * as words from '#words/url-state/times-in.ts'
import { useFilters } from './use-filters.ts'

/** Under a list with times: by which clock they are. */
export function TimesIn() {
  return <p className="text-xs text-muted">{words.timesIn(formatZone(useFilters().effectiveZone))}</p>
}
