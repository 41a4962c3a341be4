import { Suspense } from 'react'
import { useCountsBreakdowns } from '#src/api/breakdowns.ts'
import type { TaggedSubject } from '#src/api/tagged-scans.ts'
import { cx } from '#src/lib/cx.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'

const BreakdownPanels = optionalPart(() => import('./breakdown-panels.tsx'))

/** Where, on what and from where a campaign or client is scanned; nothing where the source does not tell. */
export function Breakdowns({ subject, className }: { subject: TaggedSubject; className?: string }) {
  if (!useCountsBreakdowns()) return null
  return (
    <div className={cx('grid min-w-0 gap-4 lg:grid-cols-3', className)}>
      <Suspense fallback={<Skeleton className="h-195 lg:col-span-3" />}>
        <BreakdownPanels subject={subject} />
      </Suspense>
    </div>
  )
}
