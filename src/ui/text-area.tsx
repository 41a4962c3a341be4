import type { ComponentProps } from 'react'
import { cx } from '#src/lib/cx.ts'
import { Field, type FieldProps } from './field.tsx'

/** What nobody's spelling is to change. */
const LITERAL = { spellCheck: false, autoCapitalize: 'off', autoComplete: 'off' } as const

interface TextAreaProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'id' | 'onChange'> {
  /** Sentences; names and addresses; code. */
  readonly kind: 'prose' | 'names' | 'code'
  readonly onChange?: ((text: string) => void) | undefined
}

/** A field of several lines. */
export function TextArea({ label, hint, kind, className, onChange, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint}>
      {(ties) => (
        <textarea
          rows={3}
          {...ties}
          {...(kind !== 'prose' && LITERAL)}
          {...area}
          onChange={onChange && ((event) => onChange(event.target.value))}
          className={cx(
            'block w-full min-w-0 rounded-control border border-control bg-surface px-3 py-2 text-base placeholder:text-muted',
            kind === 'code' ? 'font-mono md:text-xs' : 'md:text-sm',
            className,
          )}
        />
      )}
    </Field>
  )
}
