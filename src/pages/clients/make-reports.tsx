import { FileText } from 'lucide-react'
import { Link } from 'react-router'
import { useRights } from '#src/api/session.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { EACH_CLIENT, newReportPath } from '#src/url-state/new-report.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/pages/clients.ts'

/** Their ids stand in an address. */
const MOST_CLIENTS = 200

/** Leads to where a report is made for each client that is selected; with too many it says so. Not for who may only look. */
export function MakeReports({ clients }: { clients: readonly { readonly id: string }[] }) {
  const filters = useFilters()
  const mayMake = useRights().includes('share')
  if (!mayMake) return null
  const content = (
    <>
      <FileText aria-hidden className="size-4" />
      {words.makeReports(clients.length)}
    </>
  )
  if (clients.length > MOST_CLIENTS) {
    const most = words.mostReports(MOST_CLIENTS)
    return (
      <Button aria-disabled className="text-muted" title={most} aria-description={most}>
        {content}
      </Button>
    )
  }
  const ids = clients.map(({ id }) => id)
  return (
    <Link to={newReportPath(filters, EACH_CLIENT, ids)} className={buttonClass()}>
      {content}
    </Link>
  )
}
