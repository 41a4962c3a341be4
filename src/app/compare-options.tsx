import { addMonths } from '#contract/period.ts'
import { capitalised } from '#src/lib/capitalised.ts'
import { formatBefore, formatDates } from '#src/lib/dates.ts'
import { Choices, type Choice } from '#src/ui/choices.tsx'
import { Switch } from '#src/ui/switch.tsx'
import { bucketsFor, matchOf, type CompareName, type Dates, type Filters } from '#src/url-state/filters.ts'
import * as words from '#words/app/compare-options.ts'
import { compareWith } from '#words/app/period-bar.ts'
import { DatesForm } from './dates-form.tsx'
import type { usePeriod } from './use-period.ts'

/** What figures are compared with, and how its days are matched with those in sight. */
export function CompareOptions({ period }: { period: ReturnType<typeof usePeriod> }) {
  const { filters, period: selected, change } = period
  const { compare, compareDates, weekStart } = filters
  const choices: Choice<CompareName>[] = [
    { value: 'previous', label: words.previous, hint: capitalised(formatBefore(selected)) },
    { value: 'year', label: words.year, hint: words.yearHint[matchOf({ ...filters, compare: 'year' })] },
    {
      value: 'custom',
      label: words.custom,
      hint: compareDates ? formatDates(compareDates.date, compareDates.last) : words.customHint,
    },
    { value: 'none', label: words.none, hint: words.noneHint },
  ]
  return (
    <div className="space-y-3">
      <Choices
        label={compareWith}
        name="compare"
        value={compare}
        choices={choices}
        onChange={(compare) =>
          change({ compare, compareDates: compare === 'custom' ? (compareDates ?? aYearBefore(selected)) : undefined })
        }
      />
      {compare === 'custom' && (
        <div className="border-t border-line pt-3">
          <DatesForm
            label={words.dates}
            dates={compareDates ?? aYearBefore(selected)}
            months={1}
            against={selected}
            today={selected.today}
            weekStart={weekStart}
            onShow={(dates) => change({ compareDates: dates })}
          />
        </div>
      )}
      {(compare === 'previous' || compare === 'year') && isMatchedByDay(period) && (
        <div className="border-t border-line pt-3">
          <Switch
            label={words.weekdays}
            hint={words.weekdaysHint}
            checked={matchOf(filters) === 'weekday'}
            onChange={(byWeekday) => change({ match: chosenMatch(filters, byWeekday ? 'weekday' : 'date') })}
          />
        </div>
      )}
    </div>
  )
}

/** Where choosing begins; whoever wanted just that has it a line above. */
function aYearBefore({ date, last }: Dates): Dates {
  return { date: addMonths(date, -12), last: addMonths(last, -12) }
}

/** Months are compared with months, whatever days they begin on. */
function isMatchedByDay({ filters, period }: ReturnType<typeof usePeriod>): boolean {
  const isInMonths = filters.period === 'year' || filters.period === '12m' || filters.by === 'month'
  return !isInMonths || (filters.by !== undefined && filters.by !== 'month' && bucketsFor(period).includes(filters.by))
}

/** What is usual is not said, so that it stays usual with another period. */
function chosenMatch(filters: Filters, match: Filters['match']): Filters['match'] {
  return match === matchOf({ ...filters, match: undefined }) ? undefined : match
}
