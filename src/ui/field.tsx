import { useId, type ReactNode } from 'react'

/** Look of what is filled in. */
export const FIELD =
  'h-11 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-base placeholder:text-muted md:h-9 md:text-sm'

export interface FieldProps {
  readonly label: string
  /** Below it, and read with it. */
  readonly hint?: string | undefined
}

/** What ties a control to its label and its hint. */
interface Ties {
  readonly id: string
  readonly 'aria-describedby': string | undefined
}

/** A label above whatever is filled in, and a hint below it. For most there are `TextField`, `TextArea` and `SelectField`. */
export function Field({ label, hint, children }: FieldProps & { children: (ties: Ties) => ReactNode }) {
  const id = useId()
  const about = useId()
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={id} className="mb-1 block text-xs text-muted">
        {label}
      </label>
      {children({ id, 'aria-describedby': hint === undefined ? undefined : about })}
      {hint !== undefined && (
        <p id={about} className="mt-1 text-xs text-pretty text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
