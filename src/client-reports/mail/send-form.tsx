import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { addressesIn } from '#contract/mail-address.ts'
import type { MailingsOfReport } from '#contract/mailing-answers.ts'
import type { ReportDetail } from '#contract/report-answers.ts'
import { sendReport } from '#src/api/mailings.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { FormEnd } from '#src/ui/form-end.tsx'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { FIELD, Field } from '#src/ui/field.tsx'
import * as words from '#words/client-reports/mail.ts'
import { MessageFields, type Message } from './message-fields.tsx'
import type { Typing } from './typing.ts'
import { faultOfRecipients, faultOfReplyTo, lastSentOf, replyToOf } from './wanted.ts'
import { WhatIsSent } from './what-is-sent.tsx'

/** To whom, what it says, what goes along; a test before, if wanted. */
export function SendForm({
  detail,
  told,
  kept,
  onType,
}: { detail: ReportDetail; told: MailingsOfReport } & Typing<Message>) {
  const dismiss = useDismiss()
  const { id, version } = detail
  const [isKept] = useState(kept !== undefined)
  const [value, setValue] = useState<Message>(
    kept ?? {
      recipients: told.recipients.join(', '),
      subject: told.subject,
      message: told.message,
      replyTo: told.replyTo ?? '',
    },
  )
  const [own, setOwn] = useState('')
  const [fault, setFault] = useState('')
  const [tested, setTested] = useState('')
  const sending = useMutation(sendReport(useQueryClient(), id))
  const form = useRef<HTMLFormElement>(null)
  // The dialog gives the focus to its first button.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])

  const sendTo = (text: string, test: boolean, onSuccess: () => void) => {
    const wrong =
      value.subject.trim() === '' ? words.faults.noSubject : (faultOfRecipients(text) ?? faultOfReplyTo(value.replyTo))
    setFault(wrong ?? '')
    setTested('')
    if (wrong !== undefined) return
    const { subject, message } = value
    sending.mutate(
      {
        version: version.number,
        recipients: addressesIn(text),
        replyTo: replyToOf(value.replyTo),
        subject,
        message,
        test,
      },
      { onSuccess },
    )
  }
  const change = (some: Partial<Message>) => {
    const next = { ...value, ...some }
    setValue(next)
    onType(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { length } = addressesIn(value.recipients)
    sendTo(value.recipients, false, () => {
      onType(undefined)
      dismiss()
      announce(words.sent(length))
    })
  }
  const test = () => {
    const [first = ''] = addressesIn(own)
    sendTo(first, true, () => setTested(words.testSent(first)))
  }
  const count = addressesIn(value.recipients).length
  return (
    <form ref={form} noValidate onSubmit={submit} className="space-y-4">
      <MessageFields
        value={value}
        about={isKept ? words.asLeft : lastSentOf(told, detail.content.period.timezone)}
        onChange={change}
      />
      <WhatIsSent told={told} version={version} />
      <div>
        <Field label={words.test}>
          {(ties) => (
            <div className="flex gap-2">
              <input
                {...ties}
                type="email"
                className={FIELD}
                autoComplete="email"
                placeholder={words.testTo}
                value={own}
                onChange={(event) => setOwn(event.target.value)}
                onKeyDown={(event) => {
                  // Enter would send the report to everybody.
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  test()
                }}
              />
              <Button disabled={own.trim() === ''} isBusy={sending.isPending} className="max-md:h-11" onClick={test}>
                {words.sendTest}
              </Button>
            </div>
          )}
        </Field>
        <p role="status" className="mt-1 text-xs text-positive">
          {tested}
        </p>
      </div>
      <FormEnd
        fault={fault}
        error={sending.error}
        act={words.sendTo(count, formatExact(count))}
        look="strong"
        isBusy={sending.isPending}
      />
    </form>
  )
}
