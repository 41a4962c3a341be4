import { cx } from '#src/lib/cx.ts'
import type { KeyHintOf } from './key-hints.ts'

/** One choice out of a few, all in sight. Radio buttons underneath, so arrows, names and states come with them. */
export function Segmented<Value extends string>({
  label,
  name,
  value,
  options,
  onChange,
  className,
  hintOf,
}: {
  label: string
  /** Unique on the page: ties the radio buttons together. */
  name: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChange: (value: Value) => void
  className?: string
  /** Attributes of an option that say which key chooses it. */
  hintOf?: KeyHintOf<Value>
}) {
  return (
    <fieldset className={cx('inline-flex h-9 rounded-control border border-control bg-surface p-0.5', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={hintOf?.(option.value).title}
          className={cx(
            'flex flex-1 cursor-pointer items-center justify-center rounded-sm px-3 font-medium whitespace-nowrap select-none',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            option.value === value ? 'bg-accent-soft text-accent forced-colors:underline' : 'text-muted hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            aria-keyshortcuts={hintOf?.(option.value)['aria-keyshortcuts']}
            className="sr-only"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
