import { useState, type FormEvent } from 'react'
import { LANGUAGES, LANGUAGE_NAMES } from '#contract/languages.ts'
import { dueAfter } from '#contract/schedule-time.ts'
import { DEFAULT_NEVER_SCANNED_DAYS } from '#contract/watch-list.ts'
import { MAILED_LISTS } from '#contract/watch-mail-answers.ts'
import type { WatchMailPlan } from '#contract/watch-mails.ts'
import type { Zone } from '#contract/zone.ts'
import { RecipientsField } from '#src/client-reports/mail/recipients-field.tsx'
import { momentInWords } from '#src/client-reports/schedules/in-words.ts'
import { TimingFields } from '#src/client-reports/schedules/timing-fields.tsx'
import { now } from '#src/lib/clock.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Checkbox } from '#src/ui/checkbox.tsx'
import { FormEnd } from '#src/ui/form-end.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import { titles } from '#words/reports/watch-list/titles.ts'
import * as words from '#words/watch-mails/dialog.ts'
import { faultOf, planOf, rhythmOf, type Wanted } from './wanted.ts'

const RHYTHMS = (['daily', 'weekly'] as const).map((value) => ({ value, label: words.rhythms[value] }))
const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

interface WatchMailFormProps {
  /** What it begins with. */
  readonly offered: Wanted
  readonly zone: Zone
  /** What happens at that time, which is in words already. */
  readonly explain: (when: string) => string
  readonly isBusy: boolean
  /** Of the last attempt. */
  readonly error: Error | null
  readonly onDone: (plan: WatchMailPlan) => void
}

/** What is told, when and to whom. */
export function WatchMailForm({ offered, zone, explain, isBusy, error, onDone }: WatchMailFormProps) {
  const [wanted, setWanted] = useState(offered)
  const [fault, setFault] = useState('')
  const set = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = faultOf(wanted)
    setFault(wrong ?? '')
    if (wrong === undefined) onDone(planOf(wanted, zone))
  }
  const due = dueAfter({ rhythm: rhythmOf(wanted), hour: wanted.hour, zone }, now())
  return (
    <form noValidate onSubmit={submit} className="space-y-4 px-4 pb-4">
      <ListChoice lists={wanted.lists} onChange={(lists) => set({ lists })} />
      <RecipientsField value={wanted.recipients} onChange={(recipients) => set({ recipients })} />
      <TimingFields wanted={wanted} rhythms={RHYTHMS} zone={zone} onChange={set} />
      <SelectField
        label={words.language}
        value={wanted.language}
        options={LANGUAGE_OPTIONS}
        onChange={(language) => set({ language })}
      />
      <p role="status" className="rounded-control bg-sunken px-3 py-2 text-pretty">
        {explain(momentInWords(due, zone))}
      </p>
      <FormEnd fault={fault} error={error} act={words.save} look="strong" isBusy={isBusy} />
    </form>
  )
}

function ListChoice({ lists, onChange }: Pick<Wanted, 'lists'> & { onChange: (lists: Wanted['lists']) => void }) {
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-muted">{words.lists}</legend>
      {MAILED_LISTS.map((name) => (
        <label key={name} className="flex min-h-11 cursor-pointer items-center gap-3 md:min-h-8">
          <Checkbox
            checked={lists.includes(name)}
            onChange={({ target }) =>
              // In the order of the mail, whichever was chosen first.
              onChange(MAILED_LISTS.filter((one) => (one === name ? target.checked : lists.includes(one))))
            }
          />
          {titles[name]}
          {name === 'neverScanned' && (
            <span className="ml-auto text-right text-xs text-muted">
              {words.neverScannedAfter(formatExact(DEFAULT_NEVER_SCANNED_DAYS))}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
