import { useEffect, useId, useRef, type ReactNode } from 'react'
import { FIELD } from '#src/ui/field.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import * as words from '#words/embeds/make.ts'

/** The secret of an embed, for the one time that it is known, and what to do next. */
export function MadeSecret({ secret, children }: { secret: string; children: ReactNode }) {
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const about = useId()
  useEffect(() => field.current?.select(), [])
  return (
    <div className="space-y-3">
      <div>
        <label htmlFor={id} className="mb-1 block text-xs text-muted">
          {words.secret}
        </label>
        <span className="flex items-center gap-1">
          <input
            ref={field}
            id={id}
            readOnly
            value={secret}
            autoComplete="off"
            aria-describedby={about}
            className={`${FIELD} tabular-nums`}
          />
          <CopyButton text={secret} what={words.copied} className="max-md:size-11" />
        </span>
      </div>
      <p id={about} className="text-pretty text-muted">
        {words.onlyNow}
      </p>
      <div className="flex justify-end gap-2">{children}</div>
    </div>
  )
}
