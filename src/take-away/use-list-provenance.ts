import { useQuery } from '@tanstack/react-query'
import { dateAt } from '#contract/period.ts'
import { reportQuery } from '#src/api/queries.ts'
import { useSource } from '#src/api/use-source.ts'
import { now } from '#src/lib/clock.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/take-away/provenance.ts'
import type { Provenance } from './provenance.ts'

/** A list of everything, whose figures know no period. */
export type ListName = 'qrs' | 'campaigns' | 'clients'

/** The same in every language. */
const FILE_PARTS = { qrs: 'qr-codes', campaigns: 'campaigns', clients: 'clients' } as const satisfies Record<
  ListName,
  string
>

/** Of a list as it stands; undefined while it is not there. */
export function useListProvenance(list: ListName): Provenance | undefined {
  const { effectiveZone: zone } = useFilters()
  const meta = useQuery({ ...reportQuery<ListName>(list), select: ({ meta }) => meta }).data
  const source = useSource(({ label }) => label)
  if (meta === undefined) return undefined
  return {
    ...words.lists[list],
    fileParts: [FILE_PARTS[list]],
    first: dateAt(zone, now()),
    last: undefined,
    zone,
    // Lists are not asked with them.
    bots: false,
    source,
    asOf: Date.parse(meta.asOf),
  }
}
