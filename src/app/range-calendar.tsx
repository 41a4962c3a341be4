import { useState } from 'react'
import { DayPicker, type ClassNames, type Formatters, type Labels } from 'react-day-picker'
import type { CalendarDate, WeekStart } from '#contract/period.ts'
import { formatDay, formatPeriod } from '#src/lib/dates.ts'
import { formatWeekday, formatWeekdayName } from '#src/lib/weekdays.ts'
import { WIDE, useMediaQuery } from '#src/ui/use-media-query.ts'
import { FIRST_DATE } from '#src/url-state/selected-period.ts'
import { LOCALE } from '#words/language.ts'
import * as words from '#words/app/range-calendar.ts'

/** The last date is still to be picked where it is undefined. */
interface Picked {
  readonly date: CalendarDate
  readonly last: CalendarDate | undefined
}

const FIRST_DAY = { sunday: 0, monday: 1, saturday: 6 } as const

/** Two dates and what lies between them, on the months of a calendar. Arrows, Page keys, Home and End move in it. */
export function RangeCalendar({
  dates,
  today,
  weekStart,
  months,
  isLastOffered = false,
  onPick,
}: {
  dates: Picked | undefined
  today: CalendarDate
  weekStart: WeekStart
  months: 1 | 2
  /** Whether the last date is there without having been picked: the next click still ends the span. */
  isLastOffered?: boolean
  onPick: (picked: Picked) => void
}) {
  const isDouble = useMediaQuery(WIDE) && months === 2
  const [month, setMonth] = useState(() => monthBefore(toDay(dates?.last ?? today), isDouble ? 1 : 0))
  const from = dates && toDay(dates.date)
  return (
    <DayPicker
      mode="range"
      lang={LOCALE}
      formatters={FORMATTERS}
      labels={LABELS}
      numberOfMonths={isDouble ? 2 : 1}
      month={month}
      onMonthChange={setMonth}
      startMonth={toDay(FIRST_DATE)}
      endMonth={toDay(today)}
      captionLayout={isDouble ? 'label' : 'dropdown'}
      weekStartsOn={FIRST_DAY[weekStart]}
      today={toDay(today)}
      disabled={{ after: toDay(today) }}
      selected={from && { from, to: dates.last === undefined ? undefined : toDay(dates.last) }}
      onDayClick={(day) => onPick(next(isLastOffered && dates ? { ...dates, last: undefined } : dates, toDate(day)))}
      classNames={CLASS_NAMES}
    />
  )
}

/** The first click begins a span, the second ends it, wherever it lies; the third begins another. */
function next(dates: Picked | undefined, clicked: CalendarDate): Picked {
  if (dates === undefined || dates.last !== undefined) return { date: clicked, last: undefined }
  return clicked < dates.date ? { date: clicked, last: dates.date } : { date: dates.date, last: clicked }
}

/** The calendar counts in days of this computer; a date stands for its noon, which every day has. */
function toDay(date: CalendarDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12)
}

function toDate(day: Date): CalendarDate {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`
}

function monthBefore(day: Date, months: number): Date {
  return new Date(day.getFullYear(), day.getMonth() - months, 1, 12)
}

function monthInWords(month: Date): string {
  const date = toDate(month)
  return formatPeriod({ name: 'month', date, last: date })
}

const monthName = new Intl.DateTimeFormat(LOCALE, { month: 'long' })

/** What the calendar writes and says: by the platform and in our words, for its own languages weigh kilobytes each. */
const FORMATTERS: Partial<Formatters> = {
  formatCaption: monthInWords,
  formatMonthDropdown: (month) => monthName.format(month),
  // Seven columns have room for two letters.
  formatWeekdayName: (day) => formatWeekday(toDate(day)).slice(0, 2),
}

const LABELS: Partial<Labels> = {
  labelNav: () => words.navigation,
  labelPrevious: () => words.monthBefore,
  labelNext: () => words.monthAfter,
  labelMonthDropdown: () => words.month,
  labelYearDropdown: () => words.year,
  labelGrid: monthInWords,
  labelWeekday: (day) => formatWeekdayName(toDate(day)),
  labelDayButton: (day, { today, selected }) =>
    words.day(formatDay(toDate(day)), { today: today === true, selected: selected === true }),
}

const CLASS_NAMES: Partial<ClassNames> = {
  root: 'relative',
  months: 'flex justify-center gap-6',
  month_caption: 'flex h-9 items-center justify-center font-medium',
  caption_label: 'inline-flex items-center gap-1',
  dropdowns: 'flex gap-2',
  dropdown_root: 'relative inline-flex rounded-sm px-1 has-focus-visible:outline-2 has-focus-visible:outline-accent',
  dropdown: 'absolute inset-0 opacity-0',
  nav: 'pointer-events-none absolute inset-x-0 top-0 z-10 flex justify-between',
  button_previous:
    'pointer-events-auto inline-flex size-9 items-center justify-center rounded-control hover:bg-sunken aria-disabled:text-control',
  button_next:
    'pointer-events-auto inline-flex size-9 items-center justify-center rounded-control hover:bg-sunken aria-disabled:text-control',
  chevron: 'size-4 fill-current',
  month_grid: 'border-collapse tabular-nums',
  weekday: 'h-8 w-9 text-xs font-normal text-muted max-md:w-11',
  day: 'p-0 text-center',
  day_button:
    'inline-flex size-9 cursor-pointer items-center justify-center rounded-sm hover:bg-sunken max-md:size-11 disabled:cursor-default disabled:text-control disabled:hover:bg-transparent',
  today: 'font-semibold underline underline-offset-4',
  outside: 'invisible',
  range_start: 'rounded-l-sm bg-accent text-on-accent [&_button]:hover:bg-accent forced-colors:outline',
  range_end: 'rounded-r-sm bg-accent text-on-accent [&_button]:hover:bg-accent forced-colors:outline',
  range_middle: 'bg-accent-soft text-accent [&_button]:hover:bg-accent-soft forced-colors:underline',
}
