import { cx } from '#src/lib/cx.ts'

const DOTS = {
  on: 'border-positive bg-positive',
  off: 'border-muted',
  /** It waits for somebody. */
  due: 'border-warning bg-warning',
} as const

/** A state in a word, beside a dot that is full while something goes on. */
export function StateDot({ look, children }: { look: keyof typeof DOTS; children: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-muted">
      <span aria-hidden className={cx('size-2 shrink-0 rounded-full border', DOTS[look])} />
      {children}
    </span>
  )
}
