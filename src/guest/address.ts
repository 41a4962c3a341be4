import type { LinkDates, OpenedLink } from '#contract/links.ts'
import { paths } from '#src/url-state/paths.ts'

/** The page of what a link shows, below its address. */
export function ownPath(subject: OpenedLink['subject']): string {
  // A report is all that its link shows.
  return subject.kind === 'report' ? '/' : paths[subject.kind](subject.id)
}

/** Filters of the dates that a link is limited to: what else the address says of them is left out. */
export function searchWithin(search: string, { from, to, zone }: LinkDates): string {
  const params = new URLSearchParams(search)
  for (const name of ['date', 'cfrom', 'cto', 'match']) params.delete(name)
  params.set('period', 'custom')
  params.set('from', from)
  params.set('to', to)
  params.set('zone', zone)
  // Whatever comes before is not part of what the link shows.
  params.set('compare', 'none')
  return `?${params}`
}

/**
 * Where a guest is who came to an address: on the page of what the link shows unless it names another one, and in the
 * dates of the link. `basename` is `/s/TOKEN`.
 */
export function addressWithin(
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
  basename: string,
  { subject, dates }: Pick<OpenedLink, 'subject' | 'dates'>,
): string {
  const below = pathname.slice(basename.length).replace(/\/$/, '')
  const path = below === '' ? ownPath(subject).replace(/\/$/, '') : below
  return basename + path + (dates === null ? search : searchWithin(search, dates))
}
