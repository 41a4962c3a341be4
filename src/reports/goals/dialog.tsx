import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Goal, GoalInput, GoalSubject } from '#contract/goals.ts'
import { LAST_YEAR, dateAt, firstDateOf } from '#contract/period.ts'
import { GOALS_KEY, goalQuery, removeGoal, setGoal } from '#src/api/goals.ts'
import { now } from '#src/lib/clock.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { FormEnd } from '#src/ui/form-end.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useFirstFocus } from '#src/ui/use-first-focus.ts'
import { FIRST_DATE, selectedPeriod } from '#src/url-state/selected-period.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/goals/dialog.ts'
import { title as goal } from '#words/reports/goals/progress.ts'
import { inputOf, wantedOf, type WantedGoal } from './wanted.ts'

/** Sets the goal of a subject, or changes and removes the one that there is. */
export default function GoalDialog({ subject, onClose }: { subject: GoalSubject; onClose: () => void }) {
  const answer = useQuery(goalQuery(subject))
  const title = answer.data?.data ? words.change : words.set
  return (
    <Modal title={title} onClose={onClose}>
      <AnswerStates answer={answer} name={goal} skeleton={<FormSkeleton />}>
        {({ data }) => <GoalForm subject={subject} goal={data} />}
      </AnswerStates>
    </Modal>
  )
}

function FormSkeleton() {
  return (
    <div className="px-4 pb-4">
      <Skeleton className="h-64" />
    </div>
  )
}

function GoalForm({ subject, goal }: { subject: GoalSubject; goal: Goal | null }) {
  const client = useQueryClient()
  const dismiss = useDismiss()
  const filters = useFilters()
  const [wanted, setWanted] = useState(() => {
    const { effectiveZone: zone } = filters
    return wantedOf(goal, selectedPeriod(filters, zone, now()), zone)
  })
  const [told, setTold] = useState('')
  const finish = (word: string) => async () => {
    announce(word)
    dismiss()
    await client.invalidateQueries({ queryKey: GOALS_KEY })
  }
  const saving = useMutation({
    mutationFn: (input: GoalInput) => setGoal(subject, input),
    onSuccess: finish(words.isSaved),
  })
  const removing = useMutation({ mutationFn: () => removeGoal(subject), onSuccess: finish(words.isRemoved) })
  const field = useFirstFocus()
  const set = (change: Partial<WantedGoal>) => setWanted({ ...wanted, ...change })
  const save = (event: FormEvent) => {
    event.preventDefault()
    const input = inputOf(wanted)
    const isFault = typeof input === 'string'
    setTold(isFault ? words.faults[input] : '')
    if (!isFault) saving.mutate(input)
  }
  const isBusy = saving.isPending || removing.isPending
  return (
    <form noValidate onSubmit={save} className="space-y-4 px-4 pb-4">
      <TextField
        ref={field}
        label={words.scans}
        inputMode="numeric"
        autoComplete="off"
        required
        value={wanted.scans}
        onChange={(scans) => set({ scans })}
        className="tabular-nums"
      />
      <Dates wanted={wanted} set={set} />
      <p className="text-xs text-pretty text-muted">{words.about(formatZone(wanted.timezone))}</p>
      <FormEnd fault={told} error={saving.error ?? removing.error} isBusy={isBusy} act={words.save}>
        {goal !== null && (
          <Button
            look="quiet"
            isBusy={isBusy}
            className="-ml-3 text-negative max-md:h-11"
            onClick={() => removing.mutate()}
          >
            {words.remove}
          </Button>
        )}
      </FormEnd>
    </form>
  )
}

/** First and last day; most goals begin today or with the month. */
function Dates({ wanted, set }: { wanted: WantedGoal; set: (change: Partial<WantedGoal>) => void }) {
  const today = dateAt(wanted.timezone, now())
  const first = firstDateOf('month', today)
  const offered = new Map([
    [first, formatDate(first)],
    [today, words.today],
  ])
  return (
    <div>
      <div className="flex gap-2">
        {(['from', 'to'] as const).map((which) => (
          <TextField
            key={which}
            label={words.ends[which]}
            type="date"
            required
            min={FIRST_DATE}
            max={`${LAST_YEAR}-12-31`}
            value={wanted[which]}
            onChange={(date) => set({ [which]: date })}
            className="tabular-nums"
          />
        ))}
      </div>
      <div className="mt-1 -ml-2 flex">
        {[...offered].map(([date, label]) => (
          <Button
            key={date}
            look="quiet"
            aria-pressed={wanted.from === date}
            className="px-2 text-xs text-accent max-md:h-11"
            onClick={() => set({ from: date })}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
