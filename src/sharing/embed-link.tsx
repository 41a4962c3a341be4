import { Link } from 'react-router'
import { filterParams } from '#src/url-state/filters.ts'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { embed } from '#words/sharing/form.ts'
import type { Subject } from './subject.ts'

/** To showing the same in a frame of another site, with the period and filters in sight. */
export function EmbedLink({ subject: { kind, id } }: { subject: Subject }) {
  const search = filterParams(useFilters())
  search.set('subject', kind)
  search.set('id', id)
  return (
    <Link to={`${paths.embeds()}/new?${search}`} className="text-accent hover:underline">
      {embed}
    </Link>
  )
}
