import { useState } from 'react'
import { LAST_YEAR, addDays, dateAt, daysBetween } from '#contract/period.ts'
import type { ReportAsked } from '#contract/reports.ts'
import { now } from '#src/lib/clock.ts'
import { filtersInWords } from '#src/lib/scan-filters.ts'
import { formatZone } from '#src/lib/zones.ts'
import { SelectField } from '#src/ui/select-field.tsx'
import { Switch } from '#src/ui/switch.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { datesOf, matchOf, type Dates } from '#src/url-state/filters.ts'
import { FIRST_DATE } from '#src/url-state/selected-period.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/client-reports/make.ts'
import { areDates, cutOf, isMatchedByDay } from './cut.ts'
import { GoesOn } from './goes-on.tsx'
import { goesOn, lastWhole } from './whole-period.ts'

const COMPARISONS = (['previous', 'year', 'custom', 'none'] as const).map((value) => ({
  value,
  label: words.comparisons[value],
}))

export type Question = ReturnType<typeof useQuestion>

/**
 * Which dates are gathered, and with what they are compared; what is in sight is offered. `whole`: of dates that go on the last
 * that are over.
 */
export function useQuestion({ whole = false }: { readonly whole?: boolean } = {}) {
  const filters = useFilters()
  const { effectiveZone: timezone, weekStart } = filters
  const today = dateAt(timezone, now())
  const inSight = datesOf(filters, today)
  const offered = whole && goesOn(inSight, today) ? lastWhole(inSight, today, weekStart) : inSight
  const [dates, setDates] = useState(offered)
  const [compare, setCompare] = useState(filters.compare)
  const [chosenMatch, setMatch] = useState(filters.match)
  const [compareDates, setCompareDates] = useState(filters.compareDates ?? justBefore(offered))
  const cut = cutOf(dates, filters.by)
  // As the page in sight is matched; of other dates what is usual for them.
  const isInSight = dates.date === inSight.date && dates.last === inSight.last
  const chosen = areDates(dates) ? dates : undefined
  const match = matchOf({ ...(isInSight ? filters : { period: 'custom', dates: chosen }), compare, match: chosenMatch })
  const isMatched = (compare === 'previous' || compare === 'year') && isMatchedByDay(dates, cut.bucket)
  const takeWhole = (taken: Dates) => {
    setDates(taken)
    // What nobody has chosen goes along.
    if (compare !== 'custom') setCompareDates(justBefore(taken))
  }
  const asked: Omit<ReportAsked, 'subject' | 'match'> & Partial<Pick<ReportAsked, 'match'>> = {
    from: dates.date,
    to: dates.last,
    timezone,
    weekStart,
    ...cut,
    compare,
    ...(compare === 'custom' && { compareFrom: compareDates.date, compareTo: compareDates.last }),
    ...(isMatched && { match }),
  }
  return {
    /** All of the question but what it is about. */
    asked,
    today,
    dates,
    setDates,
    takeWhole,
    setCompare,
    isMatched,
    match,
    setMatch,
    compareDates,
    setCompareDates,
  }
}

/** The dates of a report, and what they are compared with; and what of the page in sight it leaves out. */
export function QuestionFields({ question }: { question: Question }) {
  const { asked, today, dates, setDates, takeWhole, setCompare, compareDates, setCompareDates } = question
  const { timezone, weekStart, compare } = asked
  return (
    <>
      <LeftOut />
      <div>
        <TwoDates labels={[words.from, words.to]} dates={dates} onChange={setDates} />
        <p className="mt-1 text-xs text-muted">{words.zone(formatZone(timezone))}</p>
        <GoesOn dates={dates} today={today} weekStart={weekStart} onTake={takeWhole} />
      </div>
      <SelectField label={words.compare} value={compare} options={COMPARISONS} onChange={setCompare} />
      {question.isMatched && (
        <Switch
          label={words.weekdays}
          hint={words.weekdaysHint}
          checked={question.match === 'weekday'}
          onChange={(byWeekday) => question.setMatch(byWeekday ? 'weekday' : 'date')}
        />
      )}
      {compare === 'custom' && (
        <TwoDates labels={[words.comparedFrom, words.comparedTo]} dates={compareDates} onChange={setCompareDates} />
      )}
    </>
  )
}

/** What is in sight and a report does not have. */
function LeftOut() {
  const { only, bots } = useFilters()
  const filters = filtersInWords(only)
  if (filters === '' && bots === 'exclude') return null
  return (
    <div className="rounded-control bg-warning-soft px-3 py-2 text-pretty text-warning">
      {filters !== '' && <p>{words.notFiltered(filters)}</p>}
      {bots === 'include' && <p>{words.withoutBots}</p>}
    </div>
  )
}

/** As many days, of which the last is the one before the first of these. */
function justBefore({ date, last }: Dates): Dates {
  return { date: addDays(date, -1 - daysBetween(date, last)), last: addDays(date, -1) }
}

/** First and last date, both included. */
function TwoDates({
  labels,
  dates,
  onChange,
}: {
  labels: readonly [first: string, last: string]
  dates: Dates
  onChange: (dates: Dates) => void
}) {
  return (
    <div className="grid grid-cols-2 gap-4">
      {(['date', 'last'] as const).map((which, place) => (
        <TextField
          key={which}
          label={labels[place]!}
          type="date"
          required
          min={which === 'last' ? dates.date : FIRST_DATE}
          max={`${LAST_YEAR}-12-31`}
          value={dates[which]}
          onChange={(date) => onChange({ ...dates, [which]: date })}
        />
      ))}
    </div>
  )
}
