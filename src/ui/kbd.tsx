import { cx } from '#src/lib/cx.ts'

/** Caps of keys, one after the other. Said in words elsewhere: screen readers get `aria-keyshortcuts` or a sentence. */
export function Kbd({ caps, className }: { caps: readonly string[]; className?: string }) {
  return (
    <span aria-hidden className={cx('flex shrink-0 gap-1', className)}>
      {caps.map((cap) => (
        <kbd
          key={cap}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line px-1 font-sans text-xs text-muted"
        >
          {cap}
        </kbd>
      ))}
    </span>
  )
}
