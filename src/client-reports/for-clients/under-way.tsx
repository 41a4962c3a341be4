import { AppLink } from '#src/url-state/app-link.tsx'
import { EACH_CLIENT, newReportPath } from '#src/url-state/new-report.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/client-reports/for-clients.ts'
import { useRound } from './round.ts'

/** Above the list of reports, while drafts for many clients are being made: how far that is, and the way back to it. */
export function UnderWay() {
  const round = useRound()
  const filters = useFilters()
  const made = round.filter(({ state }) => state === 'made').length
  const failed = round.filter(({ state }) => state === 'failed').length
  if (made + failed === round.length && failed === 0) return null
  return (
    <p role="status" data-screen-only className="mb-3 rounded-control bg-sunken px-3 py-2">
      {made + failed === round.length
        ? words.failedCount(failed)
        : `${words.making}: ${words.progress(made, round.length)}`}
      {' · '}
      <AppLink to={newReportPath(filters, EACH_CLIENT)} className="text-accent hover:underline">
        {words.seeProgress}
      </AppLink>
    </p>
  )
}
