import { Suspense } from 'react'
import { useHasNoScans } from '#src/api/has-no-scans.ts'
import { useIsWatched } from '#src/api/watched.ts'
import { HeadlinePanel } from '#src/reports/headline/panel.tsx'
import { TimelinePanel } from '#src/reports/timeline/panel.tsx'
import { behindFigures } from '#src/lib/first-figures.ts'
import { lazyPart, optionalPart } from '#src/ui/lazy-part.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { title } from '#words/pages/overview/page.ts'

const organisation = { kind: 'organisation' } as const

/** Comes beside the first figures, not before them: they are in sight first, and every kilobyte counts there. */
const Breakdowns = lazyPart(behindFigures(() => import('./breakdowns.tsx')))

/** Only where there are no scans at all. */
const FirstRun = lazyPart(() => import('#src/reports/first-run/first-run.tsx'))

/** Only of a source that is watched. */
const LastHour = optionalPart(() => import('#src/reports/observed/last-hour.tsx'))

/** Most questions on one page: how much, when, which, where, on what. */
export function Component() {
  return (
    <>
      <PageHeader title={title} actions={<WatchedHour />} />
      <Panels />
    </>
  )
}

function Panels() {
  if (useHasNoScans()) {
    return (
      <Suspense>
        <FirstRun />
      </Suspense>
    )
  }
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <HeadlinePanel subject={organisation} className="lg:col-span-2" />
      <TimelinePanel subject={organisation} className="lg:col-span-2" />
      <Suspense fallback={<BreakdownsSkeleton />}>
        <Breakdowns />
      </Suspense>
    </div>
  )
}

/** By itself, so that what becomes known of the source draws nothing else anew. */
function WatchedHour() {
  return (
    useIsWatched() && (
      <Suspense>
        <LastHour />
      </Suspense>
    )
  )
}

/** Its panels at their sizes. */
function BreakdownsSkeleton() {
  return (
    <>
      <Skeleton className="h-130" />
      <Skeleton className="h-130" />
      <Skeleton className="h-112 lg:col-span-2" />
    </>
  )
}
