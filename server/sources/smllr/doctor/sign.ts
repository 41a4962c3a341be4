/**
 * Which way `timezoneOffset` counts. A day asked for with an offset holds other hours than without: those after it where
 * the offset counts as JavaScript's does, those before it where it counts east. Their scans tell which.
 */
import type { TimelineEntry } from '#contract/reporting.ts'

/** Scans by hour of the day, 24 of them. */
export type Hours = readonly number[]

export type SignFound = 'js' | 'east' | 'ignored' | 'inconclusive'

/** A timeline of a day by hour, whatever hours without scans it leaves out; undefined if it is by something else. */
export function hoursOf(timeline: readonly TimelineEntry[]): Hours | undefined {
  const hours = Array<number>(24).fill(0)
  for (const { date, scans } of timeline) {
    const hour = /[T ](\d\d)(:|$)/.exec(date)?.[1]
    if (hour === undefined || Number(hour) > 23) return undefined
    hours[Number(hour)]! += scans
  }
  return hours
}

/** Smaller ones leave more hours to compare, and quarter days suit the daily rhythm of scans best. */
const OFFSETS_TRIED = [6, 4, 8, 3, 9, 2, 10, 1, 11]

/** Hours of an offset with which the two ways must give other scans; undefined where the day cannot tell. */
export function tellingOffset(utc: Hours): number | undefined {
  return OFFSETS_TRIED.find((offset) =>
    utc.some((_, hour) => {
      const [js, east] = [utc[hour + offset], utc[hour - offset]]
      return js !== undefined && east !== undefined && js !== east
    }),
  )
}

/**
 * `utc` is the day without an offset, `shifted` the same day asked for with `timezoneOffset` that many hours (as minutes).
 * The hours that both days have must be the same, in another place.
 */
export function signOf(utc: Hours, shifted: Hours, offset: number): SignFound {
  const isMovedBy = (hours: number) =>
    shifted.every((scans, hour) => utc[hour + hours] === undefined || utc[hour + hours] === scans)
  const found = [
    ...(isMovedBy(offset) ? (['js'] as const) : []),
    ...(isMovedBy(-offset) ? (['east'] as const) : []),
    ...(isMovedBy(0) ? (['ignored'] as const) : []),
  ]
  return found.length === 1 ? found[0]! : 'inconclusive'
}
