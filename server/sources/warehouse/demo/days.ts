/** The span that the demo covers: thirteen whole months and the running one, up to now. */
import { dateAt, parseDate, startOf, stepDate, type CalendarDate } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'

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
    const midnights = known.get(zone) ?? dates.map((date) => startOf(date, zone))
    known.set(zone, midnights)
    return midnights
  }
  return { dates, today: dates.length - 2, from: parseDate(dates[0]!), now, midnightsIn }
}
