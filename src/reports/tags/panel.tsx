import { useQuery } from '@tanstack/react-query'
import { useCanFilter } from '#src/api/can-filter.ts'
import { taggedScansQuery, type TaggedSubject } from '#src/api/tagged-scans.ts'
import { cx } from '#src/lib/cx.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { FilterLink } from '#src/url-state/filter-link.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import * as words from '#words/reports/tags.ts'
import { toTagged } from './select.ts'

/** At first. */
const MOST = 10

/** The scans of the codes of each tag; each row narrows the page down to them. */
export default function TagsPanel({
  subject,
  count,
  className,
}: {
  subject: TaggedSubject
  /** How many tags there are: no more rows will come. */
  count: number
  className?: string | undefined
}) {
  const { query } = useFilters()
  const answer = useQuery({ ...taggedScansQuery(subject, query), select: toTagged })
  const canFilter = useCanFilter()
  return (
    <BreakdownPanel
      title={words.title}
      columns={[words.tag, words.scans]}
      noun={words.tags}
      answer={answer}
      shown={useShown('tags', Math.min(count, MOST))}
      names={{ name: 'tag' }}
      label={canFilter ? (part) => <FilterLink only={{ tag: part.key }}>{part.name}</FilterLink> : undefined}
      foot={<p className="mt-3 text-xs text-pretty text-muted">{words.overlap}</p>}
      take={(taken) => <SubjectTakeAway subject={subject} fileParts={['tags']} {...taken} />}
      className={cx('min-h-40', className)}
    />
  )
}
