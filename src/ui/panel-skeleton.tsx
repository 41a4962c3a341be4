import { cx } from '#src/lib/cx.ts'
import { Skeleton } from './skeleton.tsx'

/** The shape of a panel, with its title, at the height that it is given. */
export function PanelSkeleton({ className }: { className: string }) {
  return (
    <div aria-hidden className={cx('overflow-hidden rounded-card border border-line bg-surface px-4 pt-4', className)}>
      <Skeleton className="h-4 w-40 max-w-full" />
      <Skeleton className="mt-5 h-4 w-3/5" />
      <Skeleton className="mt-3 h-4 w-2/5" />
    </div>
  )
}
