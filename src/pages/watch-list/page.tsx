import { Suspense } from 'react'
import { HowToImport } from '#src/reports/first-run/how-to-import.tsx'
import { WatchListReport } from '#src/reports/watch-list/report.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/watch-list.ts'

const ByMail = optionalPart(() => import('#src/watch-mails/by-mail.tsx'))
/** Below all lists: nothing moves when it comes, and there is none where there are no goals. */
const Goals = optionalPart(() => import('#src/reports/goals/goals.tsx'))

/** `/watch-list`: what needs somebody to go and look. */
export function Component() {
  return (
    <>
      <PageHeader
        title={title}
        actions={
          // No higher than the heading: nothing moves when it comes, and no room is kept where it does not.
          <div data-screen-only className="flex h-7 items-center">
            <Suspense>
              <ByMail />
            </Suspense>
          </div>
        }
      />
      <WatchListReport
        firstStep={<HowToImport />}
        last={
          <Suspense>
            <Goals />
          </Suspense>
        }
      />
    </>
  )
}
