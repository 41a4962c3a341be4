/** Codes that are scanned far more than they are used to on the same day of the week. */
import type { WatchedCode } from '#server/sources/source.ts'
import type { WatchDay, WatchDays } from './days.ts'
import { firstDayOfHabit, scansOn } from './scans.ts'

/** Whole days that are looked at, beside the one that goes on. */
export const RISE_DAYS = 7
/** Earlier days of the same weekday that one is held against; with fewer than the least there is no habit. */
export const HABIT_WEEKS = 8
const LEAST_HABIT_WEEKS = 4
/** So many times what the busiest of them had, and at least so many scans: a handful is no rise. */
export const FACTOR = 3
export const LEAST_SCANS = 20

export interface Rise {
  readonly day: WatchDay
  readonly scans: number
  /** Scans of the days that it is held against. */
  readonly before: readonly number[]
}

/** The day that stands out most, if any does. A day that goes on is held against the same part of earlier ones. */
export function riseOf(code: WatchedCode, days: WatchDays): Rise | undefined {
  const { whole, goingOn } = days
  const first = firstDayOfHabit(code, days)
  let best: Rise | undefined
  for (let at = whole.length - RISE_DAYS; at <= whole.length; at++) {
    const day = whole[at] ?? goingOn
    const scans = scansOn(code, day)
    if (scans === undefined || scans < LEAST_SCANS) continue
    const before = sameWeekdays(at, first, whole).flatMap((earlier) => {
      const like = day === goingOn ? upToTheSameTime(earlier) : earlier
      return (like && scansOn(code, like)) ?? []
    })
    const rise = { day, scans, before }
    if (before.length < LEAST_HABIT_WEEKS || scans <= FACTOR * Math.max(...before)) continue
    if (best === undefined || aboveUsual(rise) > aboveUsual(best)) best = rise
  }
  return best
}

/** Scans more than on the busiest of the days before. */
export function aboveUsual({ scans, before }: Rise): number {
  return scans - Math.max(...before)
}

function sameWeekdays(at: number, first: number, whole: readonly WatchDay[]): WatchDay[] {
  const days = Array.from({ length: HABIT_WEEKS }, (_, i) => at - 7 * (i + 1))
  return days.filter((place) => place >= first).map((place) => whole[place]!)
}

function upToTheSameTime(day: WatchDay): WatchDay | undefined {
  return day.cut === undefined ? undefined : { ...day, end: day.cut }
}
