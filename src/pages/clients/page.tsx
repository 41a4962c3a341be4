import { ClientList } from '#src/reports/client-list/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

/** `/clients`: every client. */
export function Component() {
  return (
    <>
      <PageHeader title="Clients" />
      <ClientList />
    </>
  )
}
