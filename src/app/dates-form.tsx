import { useState, type FormEvent } from 'react'
import {
  addDays,
  addMonths,
  daysBetween,
  isCalendarDate,
  wholeMonths,
  type CalendarDate,
  type WeekStart,
} from '#contract/period.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import type { Dates } from '#src/url-state/filters.ts'
import { FIRST_DATE } from '#src/url-state/selected-period.ts'
import * as words from '#words/app/dates-form.ts'
import { RangeCalendar } from './range-calendar.tsx'

/** First and last date of a span: typed, or picked in a calendar. Nothing happens before both are there and shown. */
export function DatesForm({
  label,
  dates,
  today,
  weekStart,
  months,
  against,
  onShow,
}: {
  label: string
  dates: Dates
  today: CalendarDate
  weekStart: WeekStart
  /** How many are in sight side by side; on a phone always one. */
  months: 1 | 2
  /** Dates that those here are compared with: the last follows the first, so that they are as long, and can be changed. */
  against?: Dates
  onShow: (dates: Dates) => void
}) {
  const [date, setDate] = useState<string>(dates.date)
  const [last, setLast] = useState<string>(dates.last < today ? dates.last : today)
  // The last date is there and still to be picked: the next click in the calendar ends the span, where it is not as wanted.
  const [isOffered, setIsOffered] = useState(false)
  const begin = (date: string) => {
    setDate(date)
    const follows = against !== undefined && isCalendarDate(date)
    if (!follows) return
    setLast(earlier(asLong(date, against), today))
    setIsOffered(true)
  }
  const end = (last: string) => {
    setLast(last)
    setIsOffered(false)
  }
  const areDates = isCalendarDate(date) && isCalendarDate(last)
  const chosen = areDates && date <= last ? { date, last } : undefined
  const show = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== undefined) onShow(chosen)
  }
  const span = { type: 'date', required: true, min: FIRST_DATE, max: today, className: 'tabular-nums' } as const
  return (
    <form aria-label={label} onSubmit={show} className="space-y-3">
      <div className="flex gap-2 *:min-w-36">
        <TextField label={words.from} value={date} onChange={begin} {...span} />
        <TextField label={words.to} value={last} onChange={end} {...span} />
      </div>
      <RangeCalendar
        dates={chosen ?? (isCalendarDate(date) ? { date, last: undefined } : undefined)}
        isLastOffered={isOffered}
        today={today}
        weekStart={weekStart}
        months={months}
        onPick={(picked) => {
          if (picked.last === undefined && against !== undefined) return begin(picked.date)
          setDate(picked.date)
          end(picked.last ?? '')
        }}
      />
      <div className="flex items-center justify-between gap-3">
        <p role="status" className="text-xs text-muted">
          {told(areDates, chosen, against)}
        </p>
        <Button type="submit" disabled={chosen === undefined} className="max-md:h-11">
          {words.show}
        </Button>
      </div>
    </form>
  )
}

function told(areDates: boolean, chosen: Dates | undefined, against: Dates | undefined): string {
  if (chosen === undefined) return areDates ? words.inReverse : words.pick
  const days = daysIn(chosen)
  const text = words.days(days, formatExact(days))
  if (against === undefined || chosen.last === asLong(chosen.date, against)) return text
  return words.daysAgainst(text, formatExact(daysIn(against)))
}

function daysIn({ date, last }: Dates): number {
  return daysBetween(date, last) + 1
}

/** The last date of as many days, or of as many whole months, from the first one on. */
function asLong(date: CalendarDate, { date: first, last }: Dates): CalendarDate {
  const months = date.endsWith('-01') ? wholeMonths(first, last) : undefined
  return months === undefined ? addDays(date, daysBetween(first, last)) : addDays(addMonths(date, months), -1)
}

function earlier(date: CalendarDate, other: CalendarDate): CalendarDate {
  return date < other ? date : other
}
