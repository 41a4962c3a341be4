import { useEffect, useId, useRef } from 'react'
import { EXTERNAL_BASE } from '#contract/bases.ts'
import { CodeBlock } from '#src/ui/code-block.tsx'
import { FIELD } from '#src/ui/field.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import * as words from '#words/keys/make.ts'

/** The key is left to a variable: what is typed into a shell stays in its history. */
const example = () => `curl -H "x-api-key: $KEY" \\\n"${location.origin}${EXTERNAL_BASE}/summary?period=week"`

/** A key that was just made, for the one time that it is known, and how to ask with it. */
export function MadeKey({ secret }: { secret: string }) {
  const dismiss = useDismiss()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const about = useId()
  useEffect(() => field.current?.select(), [])
  return (
    <div className="space-y-3 px-4 pb-4">
      <div>
        <label htmlFor={id} className="mb-1 block text-xs text-muted">
          {words.key}
        </label>
        <span className="flex items-center gap-1">
          <input
            ref={field}
            id={id}
            readOnly
            value={secret}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={about}
            className={`${FIELD} tabular-nums`}
          />
          <CopyButton text={secret} what={words.copied} className="max-md:size-11" />
        </span>
      </div>
      <p id={about} className="text-pretty text-muted">
        {words.onlyNow}
      </p>
      <div>
        <p aria-hidden className="mb-1 text-xs text-muted">
          {words.example}
        </p>
        <CodeBlock label={words.example} code={example()} wraps />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <a href="/api/openapi.json" className="text-accent hover:underline">
          {words.described}
        </a>
        <Button className="max-md:h-11" onClick={dismiss}>
          {words.done}
        </Button>
      </div>
    </div>
  )
}
