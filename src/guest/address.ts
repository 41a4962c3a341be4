import type { LinkDates } from '#contract/links.ts'
import { paths } from '#src/url-state/paths.ts'
import { title as overview } from '#words/pages/overview/page.ts'
import type { Shown } from './pages.ts'

/** What is shown, by its name, or its id where nobody has given one; the organisation has neither. */
export function ownName({ name, id }: Pick<Shown, 'name' | 'id'>): string {
  return name || id || overview
}

/** The page of what a link or embed shows, below its address. */
export function ownPath({ kind, id }: Pick<Shown, 'kind' | 'id'>): string {
  // A report is all that its link shows.
  if (kind === 'report') return '/'
  return kind === 'organisation' ? paths.overview() : paths[kind](id)
}

/** Filters of the dates that a link is limited to: what else the address says of them is left out. */
function searchWithin(search: string, { from, to, zone }: LinkDates): string {
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
 * dates of the link. `basename` is `/s/TOKEN` or `/embed/ADDRESS`, where one panel of what is shown is told without its page.
 */
export function addressWithin(
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
  basename: string,
  { subject, dates }: { readonly subject: Pick<Shown, 'kind' | 'id'>; readonly dates: LinkDates | null },
): string {
  const below = pathname.slice(basename.length).replace(/\/$/, '')
  const own = ownPath(subject)
  const ofPanel = below.startsWith('/panel/') ? below : ''
  const path = below === '' || ofPanel !== '' ? own.replace(/\/$/, '') + ofPanel : below
  return basename + path + (dates === null ? search : searchWithin(search, dates))
}
