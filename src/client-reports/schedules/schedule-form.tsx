import { useState, type FormEvent } from 'react'
import type { ReportDates, Timing } from '#contract/schedule-time.ts'
import { DATES_MARK, LONGEST_SUBJECT_WITH_MARK, LONGEST_TITLE_WITH_MARK } from '#contract/schedule-answers.ts'
import type { SchedulePlan } from '#contract/schedules.ts'
import { FormEnd } from '#src/ui/form-end.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import { Switch } from '#src/ui/switch.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { comparisons } from '#words/client-reports/make.ts'
import * as words from '#words/client-reports/schedules.ts'
import { MessageFields } from '../mail/message-fields.tsx'
import { namesDates } from './dates-in-title.ts'
import { TimingFields } from './timing-fields.tsx'
import { faultOf, planOf, type Wanted } from './wanted.ts'
import { WhatHappens } from './what-happens.tsx'

const RHYTHMS = (['monthly', 'weekly', 'quarterly', 'yearly'] as const).map((value) => ({
  value,
  label: words.rhythms[value],
}))
const COMPARISONS = (['previous', 'year', 'none'] as const).map((value) => ({ value, label: comparisons[value] }))

interface ScheduleFormProps extends Pick<Timing, 'zone' | 'weekStart'> {
  /** What it begins with. */
  readonly offered: Wanted
  /** Where what it begins with comes from, as a sentence. */
  readonly about?: string | undefined
  readonly onType?: ((wanted: Wanted) => void) | undefined
  /** The dates of the report that is repeated, where it has all of their figures: it is not made again. */
  readonly repeated: ReportDates | null
  readonly hasCommentary: boolean
  /** Whether mails can be sent, and reports in them. */
  readonly can: { readonly canMail: boolean; readonly canSend: boolean }
  readonly action: string
  readonly isBusy: boolean
  /** Of the last attempt. */
  readonly error: Error | null
  readonly onDone: (plan: SchedulePlan) => void
}

/** When a report is made again, how, and what becomes of it then. */
export function ScheduleForm({
  offered,
  about,
  onType,
  zone,
  weekStart,
  repeated,
  hasCommentary,
  can,
  ...doing
}: ScheduleFormProps) {
  const { action, isBusy, error, onDone } = doing
  const [wanted, setWanted] = useState(offered)
  const [fault, setFault] = useState('')
  const set = (change: Partial<Wanted>) => {
    const next = { ...wanted, ...change }
    setWanted(next)
    onType?.(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = faultOf(wanted)
    setFault(wrong ?? '')
    if (wrong === undefined) onDone(planOf(wanted))
  }
  return (
    <form noValidate onSubmit={submit} className="space-y-4">
      <TimingFields wanted={wanted} rhythms={RHYTHMS} zone={zone} onChange={set} />
      <div>
        <TextField
          label={words.title}
          hint={words.titleHint(DATES_MARK)}
          dir="auto"
          maxLength={LONGEST_TITLE_WITH_MARK}
          value={wanted.title}
          onChange={(title) => set({ title })}
        />
        <Stays text={wanted.title} part="title" />
      </div>
      <SelectField
        label={words.compare}
        value={wanted.compare}
        options={COMPARISONS}
        onChange={(compare) => set({ compare })}
      />
      {hasCommentary && (
        <Switch
          label={words.keepCommentary}
          hint={words.keepCommentaryHint}
          checked={wanted.keepCommentary}
          onChange={(keepCommentary) => set({ keepCommentary })}
        />
      )}
      {can.canMail && (
        <>
          <MessageFields value={wanted} longestSubject={LONGEST_SUBJECT_WITH_MARK} about={about} onChange={set} />
          <Stays text={wanted.subject} part="subject" />
          <Stays text={wanted.message} part="message" />
        </>
      )}
      {can.canSend || wanted.approvedInAdvance ? (
        <Switch
          label={words.inAdvance}
          hint={wanted.approvedInAdvance ? words.inAdvanceOn : words.inAdvanceOff}
          checked={wanted.approvedInAdvance}
          onChange={(approvedInAdvance) => set({ approvedInAdvance })}
        />
      ) : (
        <p className="text-pretty text-muted">
          <span className="block font-medium">{words.inAdvance}</span>
          <span className="text-xs">{words.cannotSend}</span>
        </p>
      )}
      {can.canMail && (
        <TextField
          label={words.notify(wanted.approvedInAdvance)}
          hint={words.notifyHint}
          type="email"
          autoComplete="email"
          value={wanted.notify}
          onChange={(notify) => set({ notify })}
        />
      )}
      <WhatHappens wanted={wanted} zone={zone} weekStart={weekStart} repeated={repeated} />
      <FormEnd fault={fault} error={error} act={action} look="strong" isBusy={isBusy} />
    </form>
  )
}

/** Of a text that names dates: all that come would have them. */
function Stays({ text, part }: { text: string; part: keyof typeof words.staysDated }) {
  const isDated = namesDates(text)
  return (
    <p role="status" className={isDated ? 'mt-1 text-pretty text-warning' : 'sr-only'}>
      {isDated && words.staysDated[part](DATES_MARK)}
    </p>
  )
}
