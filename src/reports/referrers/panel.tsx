import { useQuery } from '@tanstack/react-query'
import { reportQuery } from '#src/api/queries.ts'
import { SubjectTakeAway } from '#src/take-away/take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import { toReferrers } from './select.ts'

/** From where people came: mostly "Direct", for a camera names no page. */
export function ReferrersPanel({ id }: { id: string }) {
  const { query } = useFilters()
  const answer = useQuery({ ...reportQuery('qr', { id, query }), select: toReferrers })
  return (
    <BreakdownPanel
      title="Scans by referrer"
      columns={['Referrer', 'Scans']}
      noun="referrers"
      answer={answer}
      shown={useShown('referrers', 5)}
      names={{ name: 'referrer' }}
      take={(taken) => <SubjectTakeAway subject={{ kind: 'qr', id }} fileParts={['referrers']} {...taken} />}
      className="min-h-75"
    />
  )
}
