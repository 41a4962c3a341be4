import { nameOfSpan, type CalendarDate, type WeekStart } from '#contract/period.ts'
import { formatDate, formatPeriod } from '#src/lib/dates.ts'
import { Button } from '#src/ui/button.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import type { Dates } from '#src/url-state/filters.ts'
import * as words from '#words/client-reports/make.ts'
import { goesOn, lastWhole } from './whole-period.ts'

/** Said of dates that are not over: a report of them has a part of their figures. Offers the last that are. */
export function GoesOn({
  dates,
  today,
  weekStart,
  onTake,
}: {
  dates: Dates
  today: CalendarDate
  weekStart: WeekStart
  onTake: (dates: Dates) => void
}) {
  // Goes away when it has been pressed.
  const take = useHandedOnFocus<HTMLButtonElement>()
  if (!goesOn(dates, today)) return null
  const whole = lastWhole(dates, today, weekStart)
  return (
    <div className="mt-2 rounded-control bg-warning-soft px-3 py-2 text-warning">
      <p className="text-pretty">
        {dates.date > today ? words.toCome(formatDate(dates.date)) : words.goesOn(formatDate(dates.last))}
      </p>
      <Button
        ref={take}
        className="mt-2 h-auto min-h-9 py-1 whitespace-normal max-md:min-h-11"
        onClick={() => onTake(whole)}
      >
        {words.takeWhole(formatPeriod({ ...whole, name: nameOfSpan(whole.date, whole.last) }))}
      </Button>
    </div>
  )
}
