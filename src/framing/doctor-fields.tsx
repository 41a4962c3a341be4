import type { Ref } from 'react'
import { LONGEST_PAGE_HTML } from '#contract/embed-doctor.ts'
import { Button } from '#src/ui/button.tsx'
import { FIELD } from '#src/ui/field.ts'
import { TextArea } from '#src/ui/text-area.tsx'
import { Fold } from '#src/ui/fold.tsx'
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
        <label className="min-w-0 flex-1 basis-64">
          <span className="mb-1 block text-xs text-muted">{words.page}</span>
          <input
            ref={first}
            type="url"
            value={page}
            placeholder={words.pageExample}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => set({ page: event.target.value })}
            className={`${FIELD} placeholder:text-muted`}
          />
        </label>
        <Button type="submit" look="strong" isBusy={isLooking} className="max-md:h-11">
          {isLooking ? words.looking : words.look}
        </Button>
      </div>
      <Fold title={takesTokens ? words.more : words.moreHtml}>
        <div className="mt-2 space-y-3">
          <TextArea
            isCode
            label={words.html}
            hint={words.htmlHint}
            value={html}
            most={LONGEST_PAGE_HTML}
            onChange={(html) => set({ html })}
          />
          {takesTokens && (
            <TextArea
              isCode
              label={words.token}
              hint={words.tokenHint}
              value={token}
              most={8192}
              onChange={(token) => set({ token })}
            />
          )}
        </div>
      </Fold>
    </>
  )
}
