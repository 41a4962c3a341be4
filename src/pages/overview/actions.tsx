import { Suspense } from 'react'
import { useHasNoScans } from '#src/api/has-no-scans.ts'
import { useIsWatched } from '#src/api/watched.ts'
import { MakeReportLink } from '#src/reports/make-report/link.tsx'
import { Share } from '#src/sharing/share.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { title } from '#words/pages/overview/page.ts'

/** Only of a source that is watched. */
const LastHour = optionalPart(() => import('#src/reports/observed/last-hour.tsx'))

/** Beside the name of the overview: its last hour, and the ways to show all of it to somebody outside. */
export default function Actions() {
  const hasNoScans = useHasNoScans()
  return (
    <>
      {useIsWatched() && (
        <Suspense>
          <LastHour />
        </Suspense>
      )}
      <div className="flex items-center gap-2">
        {!hasNoScans && <MakeReportLink kind="organisation" isShortOnPhones />}
        <Share subject={{ kind: 'organisation', id: '', name: title }} />
      </div>
    </>
  )
}
