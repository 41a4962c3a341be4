/** With what a link opens: what is in sight when it is made. Whoever has it may choose otherwise, within what it shows. */
import type { Zone } from '#contract/zone.ts'
import { filterParams, parseFilters, type Filters } from '#src/url-state/filters.ts'
import type { Subject } from './subject.ts'
import type { Wanted } from './wanted.ts'

/** What stands behind the address of a link. Dates that it is limited to it has by itself; a report has nothing to choose. */
export function searchOf(
  filters: Filters & { readonly effectiveZone: Zone },
  { kind }: Pick<Subject, 'kind'>,
  { dates }: Pick<Wanted, 'dates'>,
): string {
  if (kind === 'report') return ''
  const begins = filterParams(
    dates === 'free'
      ? { ...filters, zone: filters.effectiveZone }
      : { ...parseFilters(new URLSearchParams()), only: filters.only },
  )
  return begins.size === 0 ? '' : `?${begins}`
}
