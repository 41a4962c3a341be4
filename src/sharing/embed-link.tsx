import { Link } from 'react-router'
import { filterParams } from '#src/url-state/filters.ts'
import { paths } from '#src/url-state/paths.ts'
import { useFiltersForGuests } from '#src/url-state/use-filters-for-guests.ts'
import { build } from '#words/sharing/form.ts'
import type { Subject } from './subject.ts'

/** To the builder, for the same subject, with the period and filters in sight. */
export function EmbedLink({ subject: { kind, id } }: { subject: Subject }) {
  const search = filterParams(useFiltersForGuests())
  search.set('subject', kind)
  search.set('id', id)
  return (
    <Link to={`${paths.embeds()}/new?${search}`} className="inline-block py-1 text-accent hover:underline">
      {build}
    </Link>
  )
}
