import { useSource } from '#src/api/use-source.ts'
import { formatWindow } from '#src/lib/windows.ts'
import { filtersOn } from '#src/lib/scan-filters.ts'
import type { Provenance } from '#src/take-away/provenance.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/compared.ts'
import type { Known } from './select.ts'

export type AllKnown = readonly [Known, ...Known[]]

/** Of when it is what is compared, and where it is from. `subject`: what is taken away of it. */
export function useProvenance(known: AllKnown, subject: string): Provenance {
  const { bots, only } = useFilters()
  const source = useSource(({ label }) => label)
  const { period } = known[0].figures
  const asOf = Math.min(...known.map(({ figures }) => figures.asOf))
  const span = formatWindow(period.from, period.to, period.zone)
  return {
    subject,
    fileParts: ['comparison'],
    span: asOf < period.to ? words.soFar(span) : span,
    first: period.date,
    last: period.last,
    zone: period.zone,
    bots: bots === 'include',
    only: filtersOn(only).map(({ value }) => value),
    source,
    asOf,
  }
}
