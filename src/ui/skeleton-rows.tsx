import { cx } from '#src/lib/cx.ts'
import { Skeleton } from './skeleton.tsx'

/** As many rows of text as will come. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div className="space-y-4 py-2">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex justify-between gap-8">
          <Skeleton className={cx('h-4', ['w-1/2', 'w-2/5', 'w-3/5'][row % 3])} />
          <Skeleton className="h-4 w-12" />
        </div>
      ))}
    </div>
  )
}
