/** The span that the demo covers: thirteen whole months and the running one, up to now. */
import { dateAt, stepDate, type CalendarDate } from '#contract/period.ts'
import { toInstant, type Instant, type Zone } from '#contract/zone.ts'

const MONTHS = 13

export interface Days {
  /** From the first day to the day after today in UTC: east of Greenwich tomorrow begins earlier. */
  readonly dates: readonly CalendarDate[]
  /** Where today in UTC stands among them. */
  readonly today: number
  /** First instant of the span, by UTC; `now` is its last. */
  readonly from: Instant
  readonly now: Instant
  /** The first instants of the days in a zone. */
  midnightsIn(zone: Zone): readonly Instant[]
}

export function daysUntil(now: Instant): Days {
  const today = dateAt('UTC', now)
  const last = stepDate('day', today, 1)
  const dates: CalendarDate[] = []
  for (let date = stepDate('month', today, -MONTHS); date <= last; date = stepDate('day', date, 1)) dates.push(date)
  const known = new Map<Zone, Instant[]>()
  const midnightsIn = (zone: Zone) => {
    const midnights = known.get(zone) ?? dates.map((date) => toInstant(zone, Date.parse(`${date}T00:00:00Z`)))
    known.set(zone, midnights)
    return midnights
  }
  return { dates, today: dates.length - 2, from: Date.parse(dates[0]!), now, midnightsIn }
}

/** Monday is 0. */
export function weekdayOf(date: CalendarDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}
