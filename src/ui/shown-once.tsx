import { useId, type ReactNode } from 'react'
import { CopyButton } from './copy-button.tsx'
import { FIELD, Field } from './field.tsx'
import { useFirstFocus } from './use-first-focus.ts'

/** A text for the one time that it is known, selected, to be copied. */
export function ShownOnce({
  label,
  text,
  copied,
  children,
}: {
  label: string
  text: string
  /** What is copied, after "Copy". */
  copied: string
  /** What to do with it, and that it is not shown again. */
  children: ReactNode
}) {
  const field = useFirstFocus()
  const about = useId()
  return (
    <>
      <Field label={label}>
        {({ id }) => (
          <span className="flex items-center gap-1">
            <input
              ref={field}
              id={id}
              readOnly
              value={text}
              autoComplete="off"
              spellCheck={false}
              aria-describedby={about}
              className={`${FIELD} tabular-nums`}
            />
            <CopyButton text={text} what={copied} className="max-md:size-11" />
          </span>
        )}
      </Field>
      <p id={about} className="text-pretty text-muted">
        {children}
      </p>
    </>
  )
}
