/** Schedules in words. */
import { addDays, dateAt } from '#contract/period.ts'
import { datesDueAt, type DayRhythm, type Rhythm, type Timing } from '#contract/schedule-time.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { formatClock, formatDay, formatPeriod } from '#src/lib/dates.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { formatWeekdayName } from '#src/lib/weekdays.ts'
import * as words from '#words/client-reports/schedules.ts'

const SOME_MONDAY = '2026-06-01'
const HOUR = 3_600_000

/** 1 for Monday to 7 for Sunday. */
export function weekdayName(weekday: number): string {
  return formatWeekdayName(addDays(SOME_MONDAY, weekday - 1))
}

/** `08:00` */
export function hourInWords(hour: number): string {
  return formatClock(hour * HOUR, 'UTC')
}

/** `Monthly on day 1 at 08:00` */
export function rhythmInWords(rhythm: Rhythm | DayRhythm, hour: number): string {
  const time = hourInWords(hour)
  if (rhythm.kind === 'daily') return words.dailyAt(time)
  if (rhythm.kind === 'weekly') return words.weeklyOn(weekdayName(rhythm.weekday), time)
  const { last, on } = words.dated[rhythm.kind]
  return rhythm.day === 'last' ? last(time) : on(formatExact(rhythm.day), time)
}

/** `Monday 1 June 2026, 08:00` */
export function momentInWords(at: Instant, zone: Zone): string {
  return `${formatDay(dateAt(zone, at))}, ${formatClock(at, zone)}`
}

/** Which dates a report is of that is due then: `May 2026`, `25–31 May 2026`. */
export function datesInWords(timing: Timing, due: Instant): string {
  const { from, to } = datesDueAt(timing, due)
  return reportedDates(timing.rhythm.kind, from, to)
}

/** A quarter is named by its months. */
const SPANS = { weekly: 'week', monthly: 'month', quarterly: 'custom', yearly: 'year' } as const

/** `May 2026`, `25–31 May 2026`, `April – June 2026`, `2026` */
export function reportedDates(kind: Rhythm['kind'], from: string, to: string): string {
  return formatPeriod({ name: SPANS[kind], date: from, last: to })
}
