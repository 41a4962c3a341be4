import { Suspense } from 'react'
import { useIsWatched } from '#src/api/watched.ts'
import { CompareSelected } from '#src/reports/compare-selected/compare-selected.tsx'
import { HowToImport } from '#src/reports/first-run/how-to-import.tsx'
import { MakeReportLink } from '#src/reports/make-report/link.tsx'
import { ObservedSince } from '#src/reports/observed/since.tsx'
import { QrList } from '#src/reports/qr-list/panel.tsx'
import { Views } from '#src/reports/views/views.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/qrs.ts'

/** For some of the codes, when somebody has selected them. */
const EditTags = optionalPart(() => import('#src/tags/edit-tags.tsx'))

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
            <Suspense>
              <EditTags codes={codes.map(({ id }) => id)} />
            </Suspense>
          </>
        )}
        firstStep={<HowToImport />}
      />
    </>
  )
}
