import { useIsWatched } from '#src/api/watched.ts'
import { ObservedSince } from '#src/reports/observed/since.tsx'
import { QrList } from '#src/reports/qr-list/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

/** `/qrs`: every QR code. */
export function Component() {
  const isWatched = useIsWatched()
  return (
    <>
      <PageHeader title="QR codes" actions={isWatched && <ObservedSince />} />
      <QrList />
    </>
  )
}
