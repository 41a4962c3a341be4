import { FIELD, Field, type FieldProps } from './field.tsx'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value
  /** In the order in which they are offered. */
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
}

/** One of a few, all by name. */
export function SelectField<Value extends string>({ value, options, onChange, ...field }: SelectFieldProps<Value>) {
  return (
    <Field {...field}>
      {(ties) => (
        <select
          {...ties}
          value={value}
          // No other values are offered.
          onChange={(event) => onChange(event.target.value as Value)}
          className={FIELD}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
