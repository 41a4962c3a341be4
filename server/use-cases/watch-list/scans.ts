/** Scans of a code by day, put together of pieces of time. */
import type { WatchedCode } from '#server/sources/source.ts'
import type { WatchDay, WatchDays } from './days.ts'

/** Scans on a day; undefined where they are not known. */
export function scansOn({ scans }: WatchedCode, { first, end }: WatchDay): number | undefined {
  let sum = 0
  for (let piece = first; piece < end; piece++) {
    const counted = scans[piece]
    if (counted === undefined) return undefined
    sum += counted
  }
  return sum
}

/**
 * From which whole day on its scans show a habit: that of its first scan or, where it had scans before, of the first that
 * is looked at or was observed from its beginning. As many as there are whole days where there is no such day.
 */
export function firstDayOfHabit(code: WatchedCode, { whole }: WatchDays): number {
  const { observedSince = -Infinity } = code
  const observed = placeOr(
    whole.length,
    whole.findIndex(({ from }) => from >= observedSince),
  )
  const counted = code.scans.reduce<number>((sum, scans) => sum + (scans ?? 0), 0)
  if (code.totalScans > counted) return observed
  return placeOr(
    whole.length,
    whole.findIndex((day, at) => at >= observed && (scansOn(code, day) ?? 0) > 0),
  )
}

function placeOr(otherwise: number, place: number): number {
  return place === -1 ? otherwise : place
}
