import { cx } from '#src/lib/cx.ts'
import { copied } from '#words/ui/code-block.ts'
import { CopyButton } from './copy-button.tsx'

/** Code to be copied; where it does not wrap, it scrolls within itself, also by keyboard. */
export function CodeBlock({
  label,
  shown = label,
  code,
  wraps = false,
}: {
  label: string
  /** In the bar above it, where a heading has the label already. */
  shown?: string
  code: string
  wraps?: boolean
}) {
  return (
    <div className="rounded-control border border-line bg-sunken">
      <div className="flex items-center justify-between gap-3 border-b border-line pl-3">
        <p aria-hidden className="text-xs text-muted">
          {shown}
        </p>
        <CopyButton text={code} what={copied} className="max-md:size-11" />
      </div>
      <pre
        role="group"
        aria-label={label}
        // What scrolls must be reached by those who have no pointer.
        tabIndex={0}
        className={cx('overflow-x-auto p-3 text-xs leading-relaxed', wraps && 'wrap-anywhere whitespace-pre-line')}
      >
        <code>{code}</code>
      </pre>
    </div>
  )
}
