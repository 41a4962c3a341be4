import { addDays, stepDate, type CalendarDate, type CalendarUnit } from '#contract/period.ts'
import { UNIT_NOW } from '#src/lib/dates.ts'
import { formatPeriodShort } from '#src/lib/periods.ts'
import { cx } from '#src/lib/cx.ts'
import { useDismiss } from '#src/ui/dismiss.ts'
import { ROLLING, filterParams, type Filters, type RollingName } from '#src/url-state/filters.ts'
import { selectedPeriod } from '#src/url-state/selected-period.ts'
import { filtersOfDates } from '#src/url-state/change-dates.ts'
import { now } from '#src/lib/clock.ts'
import * as words from '#words/app/date-options.ts'
import { rolling } from '#words/app/use-period.ts'
import { DateForm } from './date-form.tsx'
import { DatesForm } from './dates-form.tsx'
import { useAllTime } from './use-all-time.ts'
import type { usePeriod } from './use-period.ts'

interface Preset {
  readonly label: string
  readonly change: Partial<Filters>
}

/** Spans that have a name, the period around any date, and any dates at all. */
export function DateOptions({ period }: { period: ReturnType<typeof usePeriod> }) {
  const { filters, period: selected, change } = period
  const dismiss = useDismiss()
  const allTime = useAllTime()
  const presets = [
    ...presetsOn(selected.today),
    ...(allTime ? [{ label: words.allTime[allTime.of], change: allTime.change }] : []),
  ]
  return (
    <div className="flex flex-col gap-4 md:flex-row">
      <div className="md:w-72">
        <ul className="grid grid-cols-2 gap-x-2 md:grid-cols-1">
          {presets.map(({ label, change: changed }, place) => (
            <li key={label}>
              <button
                type="button"
                data-autofocus={place === 0 ? '' : undefined}
                aria-pressed={isChosen(filters, changed)}
                onClick={() => {
                  change(changed)
                  dismiss()
                }}
                className={cx(
                  'flex min-h-11 w-full items-center justify-between gap-3 rounded-sm px-2 text-left whitespace-nowrap hover:bg-sunken md:min-h-8',
                  isChosen(filters, changed) && 'bg-accent-soft text-accent',
                )}
              >
                {label}
                <span className="text-xs text-muted tabular-nums max-md:sr-only">{datesInWords(period, changed)}</span>
              </button>
            </li>
          ))}
        </ul>
        {filters.period in UNIT_NOW && (
          <div className="mt-3 border-t border-line pt-3">
            <DateForm period={period} />
          </div>
        )}
      </div>
      <DatesForm
        label={words.anyDates}
        dates={selected}
        today={selected.today}
        weekStart={filters.weekStart}
        months={2}
        onShow={(dates) => {
          change(filtersOfDates(dates))
          dismiss()
        }}
      />
    </div>
  )
}

function presetsOn(today: CalendarDate): Preset[] {
  const of = (label: string, period: CalendarUnit | RollingName, date?: CalendarDate): Preset => ({
    label,
    change: { period, date, dates: undefined },
  })
  const thisAndLast = (period: 'week' | 'month' | 'quarter' | 'year') => [
    of(UNIT_NOW[period], period),
    of(words.last[period], period, stepDate(period, today, -1)),
  ]
  return [
    of(UNIT_NOW.day, 'day'),
    of(words.yesterday, 'day', addDays(today, -1)),
    ...(Object.keys(ROLLING) as RollingName[]).map((period) => of(rolling[period], period)),
    ...(['week', 'month', 'quarter', 'year'] as const).flatMap(thisAndLast),
  ]
}

function isChosen(filters: Filters, change: Partial<Filters>): boolean {
  return filterParams({ ...filters, ...change }).toString() === filterParams(filters).toString()
}

function datesInWords({ filters, zone }: ReturnType<typeof usePeriod>, change: Partial<Filters>): string {
  return formatPeriodShort(selectedPeriod({ ...filters, ...change }, zone, now()))
}
