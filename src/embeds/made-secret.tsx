import type { ReactNode } from 'react'
import { ShownOnce } from '#src/ui/shown-once.tsx'
import * as words from '#words/embeds/make.ts'

/** The secret of an embed, for the one time that it is known, and what to do next. */
export function MadeSecret({ secret, children }: { secret: string; children: ReactNode }) {
  return (
    <div className="space-y-3">
      <ShownOnce label={words.secret} text={secret} copied={words.copied}>
        {words.onlyNow}
      </ShownOnce>
      <div className="flex justify-end gap-2">{children}</div>
    </div>
  )
}
