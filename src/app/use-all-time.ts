import { useQuery } from '@tanstack/react-query'
import { matchPath, useLocation } from 'react-router'
import type { Subject } from '#contract/history.ts'
import { dateAt } from '#contract/period.ts'
import { subjectQuery } from '#src/api/figures.ts'
import { useSource } from '#src/api/use-source.ts'
import { now } from '#src/lib/clock.ts'
import { filtersOfDates } from '#src/url-state/change-dates.ts'
import type { Filters } from '#src/url-state/filters.ts'
import { useFilters } from '#src/url-state/use-filters.ts'

const PAGES = { qr: '/qrs/:id/*', campaign: '/campaigns/:id/*', client: '/clients/:id/*' } as const

/** The change of filters that shows all of the time that a page has scans of, and of what they are. */
export interface AllTime {
  readonly of: Subject['kind']
  readonly change: Partial<Filters>
}

/**
 * From the first scan of all to today; on the page of a code, campaign or client since that was made, or its first code, for before
 * it there was nothing to scan. Undefined where the source does not tell when the first scan was. Its dates stand in the
 * address: a link to it shows the same tomorrow.
 */
export function useAllTime(): AllTime | undefined {
  const { effectiveZone: zone, query } = useFilters()
  const subject = subjectAt(useLocation().pathname)
  const first = useSource(({ firstScanAt }) => firstScanAt)
  // The page asks for it, and again where that fails; here what it has is only read.
  const answer = useQuery({ ...subjectQuery(subject ?? { kind: 'organisation' }, query), enabled: false })
  if (first === undefined) return undefined
  const made = answer.data && 'createdAt' in answer.data.data ? answer.data.data.createdAt : undefined
  const isOwn = subject !== undefined && made !== undefined && made > first
  const last = dateAt(zone, now())
  const date = dateAt(zone, Date.parse(isOwn ? made : first))
  return date > last ? undefined : { of: isOwn ? subject.kind : 'organisation', change: filtersOfDates({ date, last }) }
}

/** The code, campaign or client that the page at a path is of, if it is of one. */
function subjectAt(path: string): Exclude<Subject, { kind: 'organisation' }> | undefined {
  const kind = (['qr', 'campaign', 'client'] as const).find((kind) => matchPath(PAGES[kind], path) !== null)
  const id = kind && matchPath(PAGES[kind], path)?.params.id
  return id === undefined ? undefined : { kind: kind!, id }
}
