import { LONGEST_MESSAGE, LONGEST_SUBJECT } from '#contract/mailing-answers.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { TextArea } from '#src/ui/text-area.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import * as words from '#words/client-reports/mail.ts'
import { RecipientsField } from './recipients-field.tsx'

/** As it is typed. */
export interface Message {
  readonly recipients: string
  readonly subject: string
  readonly message: string
  /** Empty for whom mails come from. */
  readonly replyTo: string
}

/** To whom, and what it says. */
export function MessageFields({
  value,
  longestSubject = LONGEST_SUBJECT,
  about,
  onChange,
}: {
  value: Message
  longestSubject?: number
  /** Where what it began with comes from, as a sentence; undefined where nobody has to know. */
  about?: string | undefined
  onChange: (change: Partial<Message>) => void
}) {
  const clearing = useHandedOnFocus(firstField)
  const isEmpty = value.recipients === '' && value.message === '' && value.replyTo === ''
  return (
    <>
      {about !== undefined && !isEmpty && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 rounded-control bg-sunken py-1 pl-3">
          <p>{about}</p>
          <Button
            ref={clearing}
            look="quiet"
            className="max-md:h-11"
            onClick={() => {
              onChange({ recipients: '', message: '', replyTo: '' })
              announce(words.cleared)
            }}
          >
            {words.clear}
          </Button>
        </div>
      )}
      <RecipientsField value={value.recipients} onChange={(recipients) => onChange({ recipients })} />
      <TextField
        label={words.subject}
        dir="auto"
        maxLength={longestSubject}
        value={value.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <TextArea
        label={words.message}
        hint={words.messageHint}
        kind="prose"
        dir="auto"
        rows={4}
        maxLength={LONGEST_MESSAGE}
        value={value.message}
        onChange={(message) => onChange({ message })}
      />
      <TextField
        label={words.replyTo}
        hint={words.replyToHint}
        type="email"
        autoComplete="email"
        value={value.replyTo}
        onChange={(replyTo) => onChange({ replyTo })}
      />
    </>
  )
}

/** To whom it goes: what was emptied is filled in anew from there. */
function firstField(clear: HTMLElement): HTMLElement | null | undefined {
  return clear.parentElement?.parentElement?.querySelector('textarea')
}
