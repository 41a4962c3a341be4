import { ClientList } from '#src/reports/owner-list/clients/panel.tsx'
import { CompareSelected } from '#src/reports/compare-selected/compare-selected.tsx'
import { HowToImport } from '#src/reports/first-run/how-to-import.tsx'
import { Views } from '#src/reports/views/views.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/clients.ts'

/** `/clients`: every client. */
export function Component() {
  return (
    <>
      <PageHeader title={title} actions={<Views />} />
      <ClientList
        actions={(clients) => <CompareSelected kind="client" selected={clients} />}
        firstStep={<HowToImport />}
      />
    </>
  )
}
