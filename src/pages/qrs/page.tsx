import { useIsWatched } from '#src/api/watched.ts'
import { CompareSelected } from '#src/reports/compare-selected/compare-selected.tsx'
import { HowToImport } from '#src/reports/first-run/how-to-import.tsx'
import { MakeReportLink } from '#src/reports/make-report/link.tsx'
import { ObservedSince } from '#src/reports/observed/since.tsx'
import { QrList } from '#src/reports/qr-list/panel.tsx'
import { Views } from '#src/reports/views/views.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/qrs.ts'

/** `/qrs`: every QR code. */
export function Component() {
  const isWatched = useIsWatched()
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            {isWatched && <ObservedSince />}
            <Views />
          </>
        }
      />
      <QrList
        actions={(codes) => (
          <>
            <CompareSelected kind="qr" selected={codes} />
            <MakeReportLink kind="codes" ids={codes.map(({ id }) => id)} />
          </>
        )}
        firstStep={<HowToImport />}
      />
    </>
  )
}
