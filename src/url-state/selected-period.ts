import {
  FIRST_YEAR,
  addDays,
  addMonths,
  dateAt,
  daysBetween,
  firstDateOf,
  isCalendarDate,
  nameOfSpan,
  stepDate,
  wholeMonths,
  type CalendarDate,
  type Period,
} from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { ROLLING, datesOf, type Dates, type Filters, type RollingName } from './filters.ts'

/** The period that the filters name, and the ways from it to others. Each way is a change of the filters. */
export interface SelectedPeriod extends Dates {
  readonly name: Period['name']
  /** Where it lies: over, still going on, or yet to begin. */
  readonly when: 'past' | 'now' | 'future'
  /** Today in the zone: the last date that can be asked for. */
  readonly today: CalendarDate
  /** To the period before and after; undefined where there is none with scans to come by. */
  readonly back: Partial<Filters> | undefined
  readonly forward: Partial<Filters> | undefined
}

export function selectedPeriod(filters: Filters, zone: Zone, now: Instant): SelectedPeriod {
  const today = dateAt(zone, now)
  const dates = datesOf(filters, today)
  return {
    ...dates,
    name: nameOfSpan(dates.date, dates.last),
    when: dates.last < today ? 'past' : dates.date > today ? 'future' : 'now',
    today,
    back: step(filters, dates, today, -1),
    forward: step(filters, dates, today, 1),
  }
}

function step(filters: Filters, dates: Dates, today: CalendarDate, steps: 1 | -1): Partial<Filters> | undefined {
  const { period, weekStart } = filters
  if (period === 'custom') return stepDates(dates, today, steps)
  const current = datesOf({ ...filters, date: undefined }, today)
  const date = period in ROLLING ? stepRolling(period as RollingName, dates, steps) : undefined
  const next = date ?? stepDate(period as Exclude<typeof period, RollingName | 'custom'>, dates.date, steps, weekStart)
  const nextDates = datesOf({ ...filters, date: next }, today)
  // From the future one step leads straight back to now.
  if (nextDates.last >= current.last) {
    return steps < 0 || dates.last < current.last ? { date: undefined } : undefined
  }
  return isCalendarDate(nextDates.date) ? { date: next } : undefined
}

function stepRolling(name: RollingName, { last }: Dates, steps: number): CalendarDate {
  const length = ROLLING[name]
  return 'days' in length
    ? addDays(last, steps * length.days)
    : addMonths(firstDateOf('month', last), steps * length.months)
}

/** By as many months where the dates are whole months, else by as many days. */
function stepDates({ date, last }: Dates, today: CalendarDate, steps: number): Partial<Filters> | undefined {
  const next = addDays(last, 1)
  const months = wholeMonths(date, last)
  const move = (to: CalendarDate) =>
    months === undefined ? addDays(to, steps * daysBetween(date, next)) : addMonths(to, steps * months)
  const dates = { date: move(date), last: addDays(move(next), -1) }
  const isThere = isCalendarDate(dates.date) && isCalendarDate(dates.last) && (steps < 0 || dates.date <= today)
  return isThere ? { dates } : undefined
}

/** The first date that the API takes. */
export const FIRST_DATE: CalendarDate = `${FIRST_YEAR}-01-01`
