import { cx } from '#src/lib/cx.ts'

/** How far something has come (`progress`), or how much of something is used (`meter`), as a bar beside its words. */
export function Level({
  kind,
  label,
  value,
  max,
  text,
  className = 'h-2',
}: {
  kind: 'meter' | 'progress'
  label: string
  value: number
  max: number
  /** The value in words. */
  text: string
  /** Height and place. */
  className?: string
}) {
  const part = Math.min(1, value / Math.max(1, max))
  return (
    <div
      role={kind === 'meter' ? 'meter' : 'progressbar'}
      aria-label={label}
      aria-valuenow={Math.min(value, max)}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={text}
      className={cx('overflow-hidden rounded-full bg-sunken forced-colors:border', className)}
    >
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-200 motion-reduce:transition-none forced-colors:bg-[Highlight]"
        style={{ width: `${part * 100}%` }}
      />
    </div>
  )
}
