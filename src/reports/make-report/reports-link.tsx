import { useQuery } from '@tanstack/react-query'
import { Files } from 'lucide-react'
import type { CampaignReport, ClientReport, Envelope } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { useRights } from '#src/api/session.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/make-report.ts'

const nameOf = ({ data }: Envelope<ClientReport | CampaignReport>) => ('clientId' in data ? data.clientName : data.name)

/** Leads to the reports about a client or campaign, which are found by its name; for who may read them. */
export function ReportsLink({ kind, id }: { kind: 'client' | 'campaign'; id: string }) {
  const { query } = useFilters()
  // The page's own answer.
  const { data: name = '' } = useQuery({ ...reportQuery(kind, { id, query }), select: nameOf })
  const mayRead = useRights().includes('seeAll')
  if (!mayRead) return null
  const search = name === '' ? '' : `?${new URLSearchParams({ q: name })}`
  return (
    <AppLink to={`${paths.reports()}${search}`} className={`${buttonClass()} max-md:h-11`}>
      <Files aria-hidden className="size-4" />
      {/* Beside two or three others a phone has no room for its word. */}
      <span className="max-md:sr-only">{words.reports}</span>
    </AppLink>
  )
}
