import { QrList } from '#src/reports/qr-list/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

/** `/qrs`: every QR code. */
export function Component() {
  return (
    <>
      <PageHeader title="QR codes" />
      <QrList />
    </>
  )
}
