import { useId } from 'react'
import { cx } from '#src/lib/cx.ts'

/** A field of several lines for names, addresses or code, which nobody's spelling is to change, with a hint below. */
export function TextArea({
  label,
  hint,
  value,
  most,
  isCode = false,
  onChange,
}: {
  label: string
  hint: string
  value: string
  /** How many characters it takes; any number if left out. */
  most?: number
  isCode?: boolean
  onChange: (text: string) => void
}) {
  const id = useId()
  return (
    <div>
      <label className="block">
        <span className="mb-1 block text-xs text-muted">{label}</span>
        <textarea
          rows={3}
          value={value}
          maxLength={most}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={id}
          onChange={(event) => onChange(event.target.value)}
          className={cx(
            'block w-full min-w-0 rounded-control border border-control bg-surface px-3 py-2 text-base',
            isCode ? 'font-mono md:text-xs' : 'md:text-sm',
          )}
        />
      </label>
      <p id={id} className="mt-1 text-xs text-pretty text-muted">
        {hint}
      </p>
    </div>
  )
}
