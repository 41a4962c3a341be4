import { Checkbox } from '#src/ui/checkbox.tsx'

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
