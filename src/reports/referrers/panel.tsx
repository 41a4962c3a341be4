import { useQuery } from '@tanstack/react-query'
import type { Subject } from '#contract/history.ts'
import { finelyBrokenDownQuery } from '#src/api/breakdowns.ts'
import { useCanFilter } from '#src/api/can-filter.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { FilterLink } from '#src/url-state/filter-link.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import * as words from '#words/reports/referrers.ts'
import { toReferrers } from './select.ts'

/** From where people came: mostly "Direct", for a camera names no page. */
export function ReferrersPanel({ subject }: { subject: Subject }) {
  const { query } = useFilters()
  const answer = useQuery({ ...finelyBrokenDownQuery(subject, query), select: toReferrers })
  const canFilter = useCanFilter()
  return (
    <BreakdownPanel
      title={words.title}
      columns={[words.referrer, words.scans]}
      noun={words.referrers}
      answer={answer}
      shown={useShown('referrers', 5)}
      names={{ name: 'referrer' }}
      label={canFilter ? (part) => <FilterLink only={{ referrer: part.key }}>{part.name}</FilterLink> : undefined}
      take={(taken) => <SubjectTakeAway subject={subject} fileParts={['referrers']} {...taken} />}
      className="min-h-75"
    />
  )
}
