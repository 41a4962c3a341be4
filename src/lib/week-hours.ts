/** The hours of a week: how many scans each has, which is the busiest, and what they are called. */
import { HOURS_OF_DAY, type Rhythm } from '#contract/rhythm.ts'
import * as words from '#words/lib/week-hours.ts'
import { formatClock } from './dates.ts'
import { numberFormat } from './formats.ts'
import { formatWeekdayName } from './weekdays.ts'

/** One hour of the week. */
export interface WeekHour {
  /** 0 is Monday. */
  readonly day: number
  readonly hour: number
  readonly scans: number
  /** Scans in such an hour on average; undefined where none has passed. */
  readonly average: number | undefined
}

export interface Hours {
  readonly all: readonly WeekHour[]
  readonly total: number
  /** The one with the most scans on average; undefined while there are none. */
  readonly busiest: WeekHour | undefined
}

/** Less than a whole hour would make much of little: what began just now is no habit. */
const ENOUGH = 1

/** In order from Monday, 0:00. An average is of as many such hours as have passed, or of one where less than one has. */
export function toHours({ scans, hours }: Rhythm): Hours {
  const all = scans.map((count, i): WeekHour => {
    const passed = hours[i]!
    const average = passed > 0 ? count / Math.max(ENOUGH, passed) : undefined
    return { day: Math.floor(i / HOURS_OF_DAY), hour: i % HOURS_OF_DAY, scans: count, average }
  })
  const busiest = all.reduce<WeekHour | undefined>(
    (best, candidate) => ((candidate.average ?? 0) > (best?.average ?? 0) ? candidate : best),
    undefined,
  )
  return { all, total: scans.reduce((sum, count) => sum + count, 0), busiest }
}

/** `Friday, 18:00 to 19:00` */
export function formatWeekHour({ day, hour }: Pick<WeekHour, 'day' | 'hour'>): string {
  return words.weekHour(formatWeekdayName(dateOfWeekday(day)), formatHour(hour), formatHour(hour + 1))
}

const decimal = numberFormat({ maximumFractionDigits: 1 })
const whole = numberFormat({ maximumFractionDigits: 0 })

/** Scans an hour: `31`, `0.3`. */
export function formatAverage(average: number): string {
  return (average < 10 ? decimal() : whole()).format(average)
}

/** The same with what it is: `31 an hour`. */
export function formatPerHour(average: number): string {
  return words.anHour(formatAverage(average))
}

/** As it stands in a table: to two places. */
export function roundAverage(average: number | undefined): number | null {
  return average === undefined ? null : Math.round(average * 100) / 100
}

const HOUR_MS = 3_600_000

/** When an hour of the day begins: `18:00`. */
export function formatHour(hour: number): string {
  return formatClock(hour * HOUR_MS, 'UTC')
}

/** A date of that weekday, 0 for Monday; 1 January 2024 was one. */
export function dateOfWeekday(day: number): string {
  return `2024-01-0${day + 1}`
}
