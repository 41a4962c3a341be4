import { MOST_RECIPIENTS } from '#contract/mailing-answers.ts'
import { TextArea } from '#src/ui/text-area.tsx'
import * as words from '#words/client-reports/mail.ts'

/** To whom, as it is typed or pasted. */
export function RecipientsField({ value, onChange }: { value: string; onChange: (recipients: string) => void }) {
  return (
    <TextArea
      label={words.recipients}
      hint={words.recipientsHint(MOST_RECIPIENTS)}
      kind="names"
      dir="auto"
      rows={2}
      value={value}
      onChange={onChange}
    />
  )
}
