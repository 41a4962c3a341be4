import { dateAt } from '#contract/period.ts'
import { useSource } from '#src/api/use-source.ts'
import { now } from '#src/lib/clock.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/take-away/watch.ts'
import type { Provenance } from './provenance.ts'

/** Of what the watch list tells, as of now; undefined while it is not there. `asOf`: when its figures were read, ISO 8601. */
export function useWatchProvenance(asOf: string | undefined): Provenance | undefined {
  const { effectiveZone: zone } = useFilters()
  const source = useSource(({ label }) => label)
  if (asOf === undefined) return undefined
  return {
    subject: words.subject,
    fileParts: ['watch-list'],
    span: words.now,
    first: dateAt(zone, now()),
    last: undefined,
    zone,
    bots: false,
    source,
    asOf: Date.parse(asOf),
  }
}
