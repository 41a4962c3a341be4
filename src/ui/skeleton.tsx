import { cx } from '#src/lib/cx.ts'

/** The grey shape of what will come, at its size. Hidden from screen readers: the panel says that it is loading. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block rounded-sm bg-sunken motion-safe:animate-pulse', className)} />
}
