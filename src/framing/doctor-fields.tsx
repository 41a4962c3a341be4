import type { Ref } from 'react'
import { LONGEST_PAGE_HTML } from '#contract/embed-doctor.ts'
import { Button } from '#src/ui/button.tsx'
import { Fold } from '#src/ui/fold.tsx'
import { TextArea } from '#src/ui/text-area.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import * as words from '#words/framing/doctor.ts'
import type { Asked } from './use-doctor.ts'

/** Where the doctor is to look: at a page, at HTML of it that is pasted, and at a token where there are any. */
export function DoctorFields({
  asked: { page, html, token },
  set,
  takesTokens,
  isLooking,
  first,
}: {
  asked: Asked
  set: (change: Partial<Asked>) => void
  takesTokens: boolean
  isLooking: boolean
  first: Ref<HTMLInputElement> | undefined
}) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-64">
          <TextField
            ref={first}
            label={words.page}
            type="url"
            value={page}
            placeholder={words.pageExample}
            autoComplete="off"
            spellCheck={false}
            onChange={(page) => set({ page })}
          />
        </div>
        <Button type="submit" look="strong" isBusy={isLooking} className="max-md:h-11">
          {isLooking ? words.looking : words.look}
        </Button>
      </div>
      <Fold title={takesTokens ? words.more : words.moreHtml}>
        <div className="mt-2 space-y-3">
          <TextArea
            kind="code"
            label={words.html}
            hint={words.htmlHint}
            value={html}
            maxLength={LONGEST_PAGE_HTML}
            onChange={(html) => set({ html })}
          />
          {takesTokens && (
            <TextArea
              kind="code"
              label={words.token}
              hint={words.tokenHint}
              value={token}
              maxLength={8192}
              onChange={(token) => set({ token })}
            />
          )}
        </div>
      </Fold>
    </>
  )
}
