import { Suspense } from 'react'
import { useIsWatched } from '#src/api/watched.ts'
import { Share } from '#src/sharing/share.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { title } from '#words/pages/overview/page.ts'

/** Only of a source that is watched. */
const LastHour = optionalPart(() => import('#src/reports/observed/last-hour.tsx'))

/** Beside the name of the overview: its last hour, and the way to show it to somebody outside. */
export default function Actions() {
  return (
    <>
      {useIsWatched() && (
        <Suspense>
          <LastHour />
        </Suspense>
      )}
      <Share subject={{ kind: 'organisation', id: '', name: title }} />
    </>
  )
}
