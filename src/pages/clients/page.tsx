import { ArrowDownWideNarrow } from 'lucide-react'
import { useRanksAll } from '#src/api/ranking.ts'
import { ClientList } from '#src/reports/owner-list/clients/panel.tsx'
import { CompareSelected } from '#src/reports/compare-selected/compare-selected.tsx'
import { HowToImport } from '#src/reports/first-run/how-to-import.tsx'
import { Views } from '#src/reports/views/views.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { byScans, title } from '#words/pages/clients.ts'
import { MakeReports } from './make-reports.tsx'

/** `/clients`: every client. */
export function Component() {
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            <ByScans />
            <Views />
          </>
        }
      />
      <ClientList
        actions={(clients) => (
          <>
            <CompareSelected kind="client" selected={clients} />
            <MakeReports clients={clients} />
          </>
        )}
        firstStep={<HowToImport />}
      />
    </>
  )
}

/** The list counts the last days alone: leads to how they did in any period, beside another. */
function ByScans() {
  if (useRanksAll() !== true) return null
  return (
    <AppLink to={paths.ranking('clients')} className={buttonClass()}>
      <ArrowDownWideNarrow aria-hidden className="size-4" />
      {byScans}
    </AppLink>
  )
}
