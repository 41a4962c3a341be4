import { Suspense } from 'react'
import { useHasNoScans } from '#src/api/has-no-scans.ts'
import { useIsGuest } from '#src/api/guest.ts'
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

/** Of use to those who work here, once they have seen the first figures. */
const Actions = optionalPart(behindFigures(() => import('./actions.tsx')))

/** Most questions on one page: how much, when, which, where, on what. */
export function Component() {
  return (
    <>
      <PageHeader title={title} actions={useIsGuest() ? undefined : <LateActions />} />
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

/** Its height is kept, whoever looks. */
function LateActions() {
  return (
    <div data-beside className="flex h-9 items-center justify-end gap-4 max-md:h-11 max-md:w-full">
      <Suspense>
        <Actions />
      </Suspense>
    </div>
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
