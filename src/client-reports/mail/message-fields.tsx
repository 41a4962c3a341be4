import { LONGEST_MESSAGE, LONGEST_SUBJECT } from '#contract/mailing-answers.ts'
import { TextArea } from '#src/ui/text-area.tsx'
import { TextField } from '#src/ui/text-field.tsx'
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
  onChange,
}: {
  value: Message
  longestSubject?: number
  onChange: (change: Partial<Message>) => void
}) {
  return (
    <>
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
