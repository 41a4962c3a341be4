import type { ComponentProps } from 'react'
import { cx } from '#src/lib/cx.ts'
import { FIELD, Field, type FieldProps } from './field.tsx'

interface TextFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'id' | 'onChange'> {
  readonly onChange?: ((text: string) => void) | undefined
}

/** A field of one line: a text, a date, a number. */
export function TextField({ label, hint, className, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(ties) => (
        <input
          {...ties}
          {...input}
          onChange={onChange && ((event) => onChange(event.target.value))}
          className={cx(FIELD, className)}
        />
      )}
    </Field>
  )
}
