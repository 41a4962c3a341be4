/** When what repeats is due, and of which dates a report is then. Pure, shared by the server, which waits, and the dashboard, which tells. */
import * as v from 'valibot'
import {
  addDays,
  dateAt,
  firstDateOf,
  lastDateOf,
  parseDate,
  stepDate,
  type CalendarDate,
  type WeekStart,
} from './period.ts'
import { toInstant, type Instant, type Zone } from './zone.ts'

export const LAST_DAY_OFFERED = 28

const RHYTHM = `must be {"kind":"monthly", "quarterly" or "yearly","day":1 to ${LAST_DAY_OFFERED} or "last"} or {"kind":"weekly","weekday":1 (Monday) to 7}`
const DAY_RHYTHM = 'must be {"kind":"daily"} or {"kind":"weekly","weekday":1 (Monday) to 7}'

const from1To = (most: number) => Array.from({ length: most }, (_, i) => i + 1)
const byMonths = v.object({
  kind: v.picklist(['monthly', 'quarterly', 'yearly']),
  /** Of the month, of a quarter and a year of their first one, or its last. */
  day: v.picklist([...from1To(LAST_DAY_OFFERED), 'last'] as const, RHYTHM),
})
/** `weekday`: 1 for Monday to 7 for Sunday. */
const weekly = (rule: string) => v.object({ kind: v.literal('weekly'), weekday: v.picklist(from1To(7), rule) })

/** Of schedules. */
export const rhythm = v.variant('kind', [byMonths, weekly(RHYTHM)], RHYTHM)
export type Rhythm = v.InferOutput<typeof rhythm>

/** Of watch mails: of what looks at days, and so comes each day too. */
export const dayRhythm = v.variant('kind', [v.object({ kind: v.literal('daily') }), weekly(DAY_RHYTHM)], DAY_RHYTHM)
export type DayRhythm = v.InferOutput<typeof dayRhythm>

/** When something is due again and again. */
export interface Due {
  readonly rhythm: Rhythm | DayRhythm
  /** Of the wall clock in the zone, 0 to 23. */
  readonly hour: number
  readonly zone: Zone
}

/** When a report is. */
export interface Timing extends Due {
  readonly rhythm: Rhythm
  /** On which day the weeks begin that reports are of. */
  readonly weekStart: WeekStart
}

/** First and last date of a report. */
export interface ReportDates {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

const HOUR = 3_600_000

const UNITS = { daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' } as const

/**
 * The first time after an instant at which something is due. An hour that the clocks leave out is the one after it; of one that
 * comes twice it is the first.
 */
export function dueAfter({ rhythm, hour, zone }: Due, instant: Instant): Instant {
  const unit = UNITS[rhythm.kind]
  for (let date = firstDateOf(unit, dateAt(zone, instant)); ; date = stepDate(unit, date, 1)) {
    const due = toInstant(zone, parseDate(dayIn(rhythm, date)) + hour * HOUR)
    if (due > instant) return due
  }
}

/** The same, but for the time whose report would be of dates that are at hand: those of the report that is repeated. */
export function dueBesides(timing: Timing, atHand: ReportDates | null | undefined, instant: Instant): Instant {
  const due = dueAfter(timing, instant)
  const { from, to } = datesDueAt(timing, due)
  return from === atHand?.from && to === atHand.to ? dueAfter(timing, due) : due
}

/** The day in the first month of a unit, or in a week from Monday, by the first date of it. */
function dayIn(rhythm: Due['rhythm'], first: CalendarDate): CalendarDate {
  if (rhythm.kind === 'daily') return first
  if (rhythm.kind === 'weekly') return addDays(first, rhythm.weekday - 1)
  return rhythm.day === 'last' ? lastDateOf('month', first) : addDays(first, rhythm.day - 1)
}

/** The month, quarter or year before the one in which the schedule is due, or the last whole week before that day. */
export function datesDueAt({ rhythm, zone, weekStart }: Timing, due: Instant): ReportDates {
  const unit = UNITS[rhythm.kind]
  const from = stepDate(unit, dateAt(zone, due), -1, weekStart)
  return { from, to: lastDateOf(unit, from, weekStart) }
}
