import { Suspense } from 'react'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import type { LinesProps } from './data.ts'

/** With Recharts, which weighs as much as everything else on the page. */
const LinesChart = lazyPart(() => import('./chart.tsx'))

/** Scans of several subjects over a period, bucket by bucket. */
export function Lines(props: LinesProps) {
  return (
    <Suspense fallback={<LinesSkeleton />}>
      <LinesChart {...props} />
    </Suspense>
  )
}

/** The chart's place, before it is there. */
export function LinesSkeleton() {
  return (
    <div className="pt-6 pb-8">
      <Skeleton className="h-64 w-full" />
    </div>
  )
}
