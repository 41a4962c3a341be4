import { LONGEST_MESSAGE, LONGEST_SUBJECT, MOST_RECIPIENTS } from '#contract/mailing-answers.ts'
import * as words from '#words/client-reports/mail.ts'
import { Field, FIELD } from '../fields.tsx'

const TEXT = 'block w-full rounded-control border border-control bg-surface px-3 py-2 text-base md:text-sm'

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
      <div>
        <Field label={words.recipients}>
          <textarea
            className={TEXT}
            dir="auto"
            rows={2}
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="off"
            aria-describedby="recipients-hint"
            value={value.recipients}
            onChange={(event) => onChange({ recipients: event.target.value })}
          />
        </Field>
        <p id="recipients-hint" className="mt-1 text-xs text-pretty text-muted">
          {words.recipientsHint(MOST_RECIPIENTS)}
        </p>
      </div>
      <Field label={words.subject}>
        <input
          className={FIELD}
          dir="auto"
          maxLength={longestSubject}
          value={value.subject}
          onChange={(event) => onChange({ subject: event.target.value })}
        />
      </Field>
      <div>
        <Field label={words.message}>
          <textarea
            className={TEXT}
            dir="auto"
            rows={4}
            maxLength={LONGEST_MESSAGE}
            aria-describedby="message-hint"
            value={value.message}
            onChange={(event) => onChange({ message: event.target.value })}
          />
        </Field>
        <p id="message-hint" className="mt-1 text-xs text-muted">
          {words.messageHint}
        </p>
      </div>
      <div>
        <Field label={words.replyTo}>
          <input
            type="email"
            className={FIELD}
            autoComplete="email"
            aria-describedby="reply-to-hint"
            value={value.replyTo}
            onChange={(event) => onChange({ replyTo: event.target.value })}
          />
        </Field>
        <p id="reply-to-hint" className="mt-1 text-xs text-pretty text-muted">
          {words.replyToHint}
        </p>
      </div>
    </>
  )
}
