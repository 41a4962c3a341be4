import { Suspense } from 'react'
import type { Subject } from '#contract/history.ts'
import { useCountsHours } from '#src/api/rhythm.ts'
import { cx } from '#src/lib/cx.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'

const HoursPanel = optionalPart(() => import('./panel.tsx'))

/** When in the week people scan; nothing where the source does not tell. */
export function Hours({ subject, className }: { subject: Subject; className?: string }) {
  if (!useCountsHours()) return null
  return (
    <Suspense fallback={<Skeleton className={cx('h-73', className)} />}>
      <HoursPanel subject={subject} className={cx('min-h-73', className)} />
    </Suspense>
  )
}
