import { useAsOf } from '#src/api/freshness.ts'
import { useSource } from '#src/api/use-source.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { filtersInWords } from '#src/lib/scan-filters.ts'
import { BOTS } from '#src/take-away/provenance.ts'
import * as words from '#words/app/print-head.ts'
import { usePeriod } from './use-period.ts'

/** On paper, above the page: what its figures cover, from where and of when, for the bars that say so are left out. */
export function PrintHead({ ofPeriod }: { ofPeriod: boolean }) {
  const { span, when, zone, filters } = usePeriod()
  const source = useSource(({ label }) => label)
  const asOf = useAsOf()
  const parts = [
    'Scanboard',
    ofPeriod && words.covered(span, when),
    ofPeriod && filtersInWords(filters.only),
    ofPeriod && filters.bots === 'include' && BOTS,
    source,
    asOf !== undefined && words.asOf(formatInstant(asOf, zone)),
  ]
  return (
    <p data-print-only className="mb-4 hidden border-b border-line pb-2 text-xs text-muted">
      {parts.filter((part) => part !== false && part !== undefined && part !== '').join(' · ')}
    </p>
  )
}
