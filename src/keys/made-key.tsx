import { EXTERNAL_BASE } from '#contract/bases.ts'
import { CodeBlock } from '#src/ui/code-block.tsx'
import { Button } from '#src/ui/button.tsx'
import { ShownOnce } from '#src/ui/shown-once.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import * as words from '#words/keys/make.ts'

/** The key is left to a variable: what is typed into a shell stays in its history. */
const example = () => `curl -H "x-api-key: $KEY" \\\n"${location.origin}${EXTERNAL_BASE}/summary?period=week"`

/** A key that was just made, for the one time that it is known, and how to ask with it. */
export function MadeKey({ secret }: { secret: string }) {
  const dismiss = useDismiss()
  return (
    <div className="space-y-3 px-4 pb-4">
      <ShownOnce label={words.key} text={secret} copied={words.copied}>
        {words.onlyNow}
      </ShownOnce>
      <CodeBlock label={words.example} code={example()} wraps />
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
