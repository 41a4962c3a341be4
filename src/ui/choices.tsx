import { cx } from '#src/lib/cx.ts'

export interface Choice<Value> {
  readonly value: Value
  readonly label: string
  /** What it means, beside it. */
  readonly hint?: string
}

/** One choice out of several, each on a line of its own. Radio buttons underneath. */
export function Choices<Value extends string>({
  label,
  showsLabel = false,
  name,
  value,
  choices,
  onChange,
}: {
  label: string
  /** Above them, as that of any field; else only screen readers hear it. */
  showsLabel?: boolean
  /** Unique on the page: ties the radio buttons together. */
  name: string
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}) {
  return (
    <fieldset>
      <legend className={showsLabel ? 'mb-1 text-xs text-muted' : 'sr-only'}>{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={cx(
            'flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-2 hover:bg-sunken md:min-h-9',
            'has-focus-visible:outline-2 has-focus-visible:outline-accent',
            choice.value === value && 'bg-accent-soft text-accent',
          )}
        >
          <input
            type="radio"
            name={name}
            data-autofocus={choice.value === value ? '' : undefined}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="accent-accent outline-none"
          />
          {choice.label}
          {choice.hint !== undefined && <span className="ml-auto text-right text-xs text-muted">{choice.hint}</span>}
        </label>
      ))}
    </fieldset>
  )
}
