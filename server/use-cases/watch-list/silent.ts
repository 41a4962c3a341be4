/** Codes that have gone silent against their own habit. */
import type { WatchedCode } from '#server/sources/source.ts'
import type { WatchDay, WatchDays } from './days.ts'
import { chanceOfSilence, habitOf, type KnownDay } from './habit.ts'
import { firstDayOfHabit, scansOn } from './scans.ts'

/** Days before the silence that make the habit, as far as the code has been scanned so long; fewer than the least are none. */
export const HABIT_DAYS = 8 * 7
export const LEAST_HABIT_DAYS = 4 * 7
/** Who has been silent for longer is not missed any more. */
export const MOST_SILENT_DAYS = 8 * 7
/** One day on which scans were to be expected may be a holiday. */
const LEAST_USUAL_DAYS = 2
/** A silence that chance makes more often than this is none. */
export const MOST_CHANCE = 1e-4

export interface Silence {
  /** The first day without a scan. */
  readonly since: WatchDay
  /** Whole days. */
  readonly days: number
  readonly expected: number
  readonly chance: number
  /** Most days in a row without a scan before. */
  readonly longestBefore: number
}

/** The silence of a code, if it is longer than chance and its own habit explain. */
export function silenceOf(code: WatchedCode, days: WatchDays): Silence | undefined {
  const last = lastDayWithScans(code, days)
  if (last === undefined) return undefined
  const silent = days.whole.slice(last + 1)
  const [since] = silent
  if (since === undefined || silent.length > MOST_SILENT_DAYS) return undefined
  const first = Math.max(firstDayOfHabit(code, days), last + 1 - HABIT_DAYS)
  if (last + 1 - first < LEAST_HABIT_DAYS) return undefined
  const habit = habitOf(days.whole.slice(first, last + 1).map((day) => knownDay(code, day)))
  if (habit === undefined || silent.length <= habit.longestSilence) return undefined

  // A day that nobody watched may have had scans: it is no part of what is missed.
  const missed = silent.map((day, i) => (scansOn(code, day) === undefined ? 0 : habit.expectedOn(day.weekday, i + 1)))
  if (missed.filter((scans) => scans > 0).length < LEAST_USUAL_DAYS) return undefined
  const expected = missed.reduce((sum, scans) => sum + scans, 0)
  const chance = chanceOfSilence(habit, expected)
  if (chance > MOST_CHANCE) return undefined
  return { since, days: silent.length, expected, chance, longestBefore: habit.longestSilence }
}

/** Whether a code that was scanned has had no scan for so long that nobody misses it. */
export function isFinished(code: WatchedCode, days: WatchDays): boolean {
  if (code.totalScans === 0) return false
  const recent = [...days.whole.slice(-MOST_SILENT_DAYS - 1), days.goingOn]
  return recent.every((day) => scansOn(code, day) === 0)
}

function knownDay(code: WatchedCode, day: WatchDay): KnownDay {
  return { weekday: day.weekday, scans: scansOn(code, day) }
}

/** Among whole days, the last for a code that has been scanned on the day that goes on; undefined without one. */
function lastDayWithScans({ lastScannedAt }: WatchedCode, { whole }: WatchDays): number | undefined {
  const lastScanAt = Date.parse(lastScannedAt ?? '')
  const last = whole.findLastIndex(({ from }) => from <= lastScanAt)
  return last === -1 ? undefined : last
}
