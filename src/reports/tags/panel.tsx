import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCanFilter } from '#src/api/can-filter.ts'
import { taggedScansQuery, type TaggedSubject } from '#src/api/tagged-scans.ts'
import { cx } from '#src/lib/cx.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { FilterLink } from '#src/url-state/filter-link.tsx'
import { FEWEST_COMPARED, MOST_COMPARED, useCompareHref } from '#src/url-state/compare.ts'
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
      foot={<Foot first={(answer.data?.breakdown.parts ?? []).slice(0, MOST_COMPARED).map(({ key }) => key)} />}
      take={(taken) => <SubjectTakeAway subject={subject} fileParts={['tags']} {...taken} />}
      className={cx('min-h-40', className)}
    />
  )
}

/** `first`: the tags with most scans, by name. */
function Foot({ first }: { first: readonly string[] }) {
  const hrefOf = useCompareHref()
  return (
    <>
      {first.length >= FEWEST_COMPARED && (
        <p data-screen-only className="mt-3">
          <Link to={hrefOf(first.map((id) => ({ kind: 'tag', id })))} className="py-1 text-accent hover:underline">
            {words.compare}
          </Link>
        </p>
      )}
      <p className="mt-3 text-xs text-pretty text-muted">{words.overlap}</p>
    </>
  )
}
