import {
  FIRST_YEAR,
  dateAt,
  firstDateOf,
  isCalendarDate,
  stepDate,
  type CalendarDate,
  type PeriodName,
} from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { dateOf, type Filters } from './filters.ts'

/** The period that the filters name, and the ways from it to others. Each way is a change of the filters. */
export interface SelectedPeriod {
  readonly name: PeriodName
  /** First date of the period. */
  readonly first: CalendarDate
  /** Where it lies: over, still going on, or yet to begin. */
  readonly when: 'past' | 'now' | 'future'
  /** Today in the zone: the last date that can be asked for. */
  readonly today: CalendarDate
  /** To the period before and after; undefined where there is none with scans to come by. */
  readonly back: Partial<Filters> | undefined
  readonly forward: Partial<Filters> | undefined
}

export function selectedPeriod(filters: Filters, zone: Zone, now: Instant): SelectedPeriod {
  const name = filters.period
  const today = dateAt(zone, now)
  const current = firstDateOf(name, today)
  const first = firstDateOf(name, dateOf(filters, zone, now))
  const step = (steps: number): Partial<Filters> | undefined => {
    const date = stepDate(name, first, steps)
    // From the future one step leads straight back to now.
    if (date >= current) return steps < 0 || date === current ? { date: undefined } : undefined
    return isCalendarDate(date) ? { date } : undefined
  }
  return {
    name,
    first,
    when: first === current ? 'now' : first < current ? 'past' : 'future',
    today,
    back: step(-1),
    forward: step(1),
  }
}

/** The change of filters that shows the period around a date; the one going on is named without a date. */
export function periodAround(filters: Filters, date: CalendarDate, today: CalendarDate): Partial<Filters> {
  return firstDateOf(filters.period, date) === firstDateOf(filters.period, today) ? { date: undefined } : { date }
}

/** The first date that the API takes. */
export const FIRST_DATE: CalendarDate = `${FIRST_YEAR}-01-01`
