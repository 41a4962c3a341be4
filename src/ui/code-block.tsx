import { cx } from '#src/lib/cx.ts'
import { copied } from '#words/ui/code-block.ts'
import { CopyButton } from './copy-button.tsx'

/** Code to be copied; where it does not wrap, it scrolls within itself, also by keyboard. */
export function CodeBlock({ label, code, wraps = false }: { label: string; code: string; wraps?: boolean }) {
  return (
    <div className="relative rounded-control border border-line bg-sunken">
      <pre
        role="group"
        aria-label={label}
        // What scrolls must be reached by those who have no pointer.
        tabIndex={0}
        className={cx(
          'overflow-x-auto p-3 pr-12 text-xs leading-relaxed max-md:py-4 max-md:pr-14',
          wraps && 'wrap-anywhere whitespace-pre-line',
        )}
      >
        <code>{code}</code>
      </pre>
      <CopyButton text={code} what={copied} className="absolute top-1 right-1 bg-sunken max-md:size-11" />
    </div>
  )
}
