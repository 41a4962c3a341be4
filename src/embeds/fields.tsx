import { Checkbox } from '#src/ui/checkbox.tsx'
import { FIELD } from '#src/ui/field.ts'

/** One of a few, all by name. */
export function Select<Value extends string>({
  label,
  value,
  names,
  onChange,
}: {
  label: string
  value: Value
  /** In the order in which they are offered. */
  names: readonly (readonly [value: Value, name: string])[]
  onChange: (value: Value) => void
}) {
  return (
    <label className="block min-w-0 flex-1">
      <span className="mb-1 block text-xs text-muted">{label}</span>
      <select className={FIELD} value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {names.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A colour, beside the choice whether there is one. */
export function Colour({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  return (
    <input
      type="color"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="h-11 w-12 shrink-0 cursor-pointer rounded-control border border-control bg-surface p-1 md:h-9"
    />
  )
}

/** On or off. */
export function Tick({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 md:min-h-8">
      <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
