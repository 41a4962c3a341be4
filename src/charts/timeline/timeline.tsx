import { Suspense } from 'react'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import type { TimelineProps } from './points.ts'

/** Recharts weighs as much as everything else on the page: it comes when the figures are already there. */
const TimelineChart = lazyPart(() => import('./chart.tsx'))

/** Asks for the chart's code before anything is known to draw. */
export const preloadChart = TimelineChart.load

/** Scans over a period, bucket by bucket. */
export function Timeline(props: TimelineProps) {
  return (
    <Suspense fallback={<TimelineSkeleton />}>
      <TimelineChart {...props} />
    </Suspense>
  )
}

/** The chart's place, before it is there. */
export function TimelineSkeleton() {
  return (
    <div className="pt-6 pb-8">
      <Skeleton className="h-64 w-full" />
    </div>
  )
}
