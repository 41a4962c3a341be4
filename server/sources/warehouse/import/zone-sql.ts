/** SQL that tells how far a zone is from UTC, by the zones of the contract and not by the engine's, which may know others. */
import { FIRST_YEAR, LAST_YEAR } from '#contract/period.ts'
import { type Instant, type LocalTime, offsetAt, type Zone } from '#contract/zone.ts'
import type { Sql } from './columns.ts'

/** No zone has changed its offset twice within a week since 1990. */
const STEP = 7 * 86_400_000

/** From a wall-clock time on, what to add to UTC to get it; both in milliseconds. */
type Shift = readonly [from: LocalTime, offset: number]

/**
 * Milliseconds to add to UTC to get the zone's wall clock, by that clock's time in milliseconds. As `toInstant` has it: a
 * time that comes twice is the earlier one, and one that never comes is moved on by the gap.
 */
export function offsetSql(local: Sql, zone: Zone): Sql {
  const shifts = shiftsOf(zone)
  const starts = `[${shifts.map(([from]) => from).join(', ')}]`
  return `transform(roundDown(${local}, ${starts}), ${starts}, [${shifts.map(([, offset]) => offset).join(', ')}], 0)`
}

/** In order; the first holds for all time before the second. */
export function shiftsOf(zone: Zone): Shift[] {
  const end = Date.UTC(LAST_YEAR + 1, 0, 2)
  let at = Date.UTC(FIRST_YEAR, 0) - 2 * STEP
  let offset = offsetAt(zone, at)
  const shifts: Shift[] = [[at, offset]]
  for (; at < end; at += STEP) {
    const next = offsetAt(zone, at + STEP)
    if (next === offset) continue
    // Both the hour that comes twice and the one that never comes count by the offset before the change.
    shifts.push([firstWith(next, zone, at, at + STEP) + Math.max(offset, next), next])
    offset = next
  }
  return shifts
}

/** The first whole second with this offset, which holds at `late` and not at `early`. */
function firstWith(offset: number, zone: Zone, early: Instant, late: Instant): Instant {
  let [before, after] = [early / 1000, late / 1000]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(zone, middle * 1000) === offset) after = middle
    else before = middle
  }
  return after * 1000
}
