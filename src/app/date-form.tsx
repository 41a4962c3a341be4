import type { FormEvent } from 'react'
import type { CalendarDate, CalendarUnit } from '#contract/period.ts'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { TextField } from '#src/ui/text-field.tsx'
import { FIRST_DATE } from '#src/url-state/selected-period.ts'
import { periodAround } from '#src/url-state/change-dates.ts'
import * as words from '#words/app/date-form.ts'
import type { usePeriod } from './use-period.ts'

/** Any date, by the platform's own field; the period around it is shown. */
export function DateForm({ period: { filters, period, change } }: { period: ReturnType<typeof usePeriod> }) {
  const dismiss = useDismiss()
  // Not with each change: a date that is being typed passes through others.
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const date = new FormData(event.currentTarget).get('date') as CalendarDate
    change(periodAround(filters, date, period.today))
    dismiss()
  }
  return (
    <form onSubmit={show} className="flex items-end gap-2">
      <div className="min-w-40 flex-1">
        <TextField
          label={words.dateIn[filters.period as CalendarUnit]}
          type="date"
          name="date"
          required
          defaultValue={filters.date ?? period.today}
          min={FIRST_DATE}
          max={period.today}
          className="tabular-nums"
        />
      </div>
      <Button type="submit" className="max-md:h-11">
        {words.show}
      </Button>
    </form>
  )
}
