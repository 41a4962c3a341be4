import { Suspense } from 'react'
import type { Subject } from '#contract/history.ts'
import { useCountsChanges } from '#src/api/changes.ts'
import { cx } from '#src/lib/cx.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'

const ChangesPanel = optionalPart(() => import('./panel.tsx'))

/** What rose and what fell; nothing where the source does not tell, or nothing is compared. */
export function BiggestChanges({ subject, className }: { subject: Subject; className?: string }) {
  const { compare } = useFilters()
  if (!useCountsChanges() || compare === 'none') return null
  return (
    <Suspense fallback={<Skeleton className={cx('h-90', className)} />}>
      <ChangesPanel subject={subject} className={cx('min-h-90', className)} />
    </Suspense>
  )
}
