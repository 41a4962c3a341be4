/** What lines are drawn from. Charts know no API: a report turns its answers into these. */
import type { TimelineData, TimelinePoint, TimelineProps } from '../timeline/points.ts'

/** One bucket with what each line has in it. */
export interface LinesPoint extends Pick<TimelinePoint, 'name' | 'date' | 'state' | 'notes'> {
  /**
   * In the order of the lines. Undefined where the bucket is still to come or its scans are not known; null before a line begins,
   * which is no gap: nothing is said of it.
   */
  readonly scans: readonly (number | undefined | null)[]
}

export interface LinesData {
  readonly bucket: TimelineData['bucket']
  /** All buckets of the period, also those still to come, so that the axis always shows the whole of it. */
  readonly points: readonly LinesPoint[]
  readonly lines: readonly LineOf[]
  /** Each point is the sum of all up to it. */
  readonly isCumulative?: boolean
  /** Where some end before others, over which their names would stand: they stand above the chart. */
  readonly endApart?: boolean
}

interface LineOf {
  readonly name: string
  /** Which colour, dash and marker it has, from 0 to 5. */
  readonly look: number
}

export interface LinesProps extends Pick<TimelineProps, 'onRead' | 'foot'> {
  readonly data: LinesData
}

/** The largest value that has to fit under the top of the axis. */
export function largestOf(points: readonly LinesPoint[]): number {
  return Math.max(0, ...points.flatMap(({ scans }) => scans.map((count) => count ?? 0)))
}

/** Whether the bucket has begun and yet nobody can say how many scans any of the lines has: a gap in one of them is only its own. */
export function isUnknown({ scans, state }: LinesPoint): boolean {
  return state !== 'toCome' && scans.every((count) => count === undefined)
}

/** Whether there is a count, and so something to draw. */
export function isThere(scans: LinesPoint['scans'][number]): scans is number {
  return scans !== undefined && scans !== null
}

/** Index of the last bucket of a line that is known: behind it its name stands. Undefined where none is. */
export function lastKnown(points: readonly LinesPoint[], line: number): number | undefined {
  const at = points.findLastIndex(({ scans }) => isThere(scans[line]))
  return at === -1 ? undefined : at
}

/** The same of those that are over: at its height the name stands. */
export function lastWhole(points: readonly LinesPoint[], line: number): number | undefined {
  const at = points.findLastIndex(({ state, scans }) => state === 'whole' && isThere(scans[line]))
  return at === -1 ? undefined : at
}
