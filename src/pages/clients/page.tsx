import { ClientList } from '#src/reports/client-list/panel.tsx'
import { CompareSelected } from '#src/reports/compare-selected/compare-selected.tsx'
import { Views } from '#src/reports/views/views.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { title as reports } from '#words/client-reports/list.ts'
import { title } from '#words/pages/clients.ts'

/** `/clients`: every client. */
export function Component() {
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            <AppLink to={paths.reports()} className={buttonClass()}>
              {reports}
            </AppLink>
            <Views />
          </>
        }
      />
      <ClientList actions={(clients) => <CompareSelected kind="client" selected={clients} />} />
    </>
  )
}
