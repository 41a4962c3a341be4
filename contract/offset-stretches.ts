/** Spans of time, cut where the clocks of a zone move. */
import { offsetAt, type Instant, type Zone } from './zone.ts'

/** A stretch of time in which the clocks of a zone do not move. */
export interface OffsetStretch {
  readonly from: Instant
  readonly to: Instant
  /** Milliseconds to add to UTC to get the wall clock. */
  readonly offset: number
}

/** A span of time as the stretches between changes of the clocks, in order. None where it ends before it begins. */
export function offsetStretches(zone: Zone, from: Instant, to: Instant): OffsetStretch[] {
  if (to <= from) return []
  const starts = [from]
  for (let year = yearOf(from); year <= yearOf(to - 1); year++) {
    starts.push(...changesIn(zone, year).filter((change) => change > from && change < to))
  }
  return starts.map((start, i) => ({ from: start, to: starts[i + 1] ?? to, offset: offsetAt(zone, start) }))
}

function yearOf(instant: Instant): number {
  return new Date(instant).getUTCFullYear()
}

/** Looking for them holds the server up, so it is done once; there are no more of these than zones and years. */
const known = new Map<string, readonly Instant[]>()

/** The first instants after clocks were moved, in a year of UTC; of those at its very start, the year before has them. */
function changesIn(zone: Zone, year: number): readonly Instant[] {
  const key = `${zone.toLowerCase()} ${year}`
  const found = known.get(key) ?? findChanges(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))
  known.set(key, found)
  return found
}

/** Less than half of the shortest time for which clocks were moved and moved back: a week less an hour, in Brazil in 2000. */
const STEP = 3 * 86_400_000

function findChanges(zone: Zone, from: Instant, to: Instant): Instant[] {
  const changes: Instant[] = []
  for (let at = from; at < to; at += STEP) {
    let [before, after] = [at, Math.min(at + STEP, to)]
    const offset = offsetAt(zone, before)
    if (offsetAt(zone, after) === offset) continue
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (offsetAt(zone, middle) === offset) before = middle
      else after = middle
    }
    changes.push(after)
  }
  return changes
}
