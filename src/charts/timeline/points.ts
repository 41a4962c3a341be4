/** What a timeline is drawn from. Charts know no API: a report turns its answer into these. */
import type { ReactNode } from 'react'

export interface PointBefore {
  readonly name: string
  readonly date: string
  readonly scans: number
}

/** One bucket. */
export interface TimelinePoint {
  /** In full: "Friday 15 May 2026". */
  readonly name: string
  /** Local start, as the API writes it; the axis takes its labels from it. */
  readonly date: string
  /** Undefined where the bucket is still to come or its scans are not known: a gap is never drawn as zero. */
  readonly scans: number | undefined
  readonly state: 'whole' | 'unfinished' | 'toCome'
  /** The bucket at the same place in the period compared with. */
  readonly before: PointBefore | undefined
  /** All scans of that period up to there, those of buckets that have no like here too; where one is not known, none. */
  readonly sumBefore?: PointBefore | undefined
  /** What people have noted on dates in it, in words: "Posters up", of a longer bucket "4 May: Posters up". */
  readonly notes?: readonly string[]
}

export interface TimelineData {
  readonly bucket: 'hour' | 'day' | 'week' | 'month'
  /** All buckets of the period, also those still to come, so that the axis always shows the whole of it. */
  readonly points: readonly TimelinePoint[]
  /** Names of the two series: "May 2026", "April 2026"; the second only where any bucket has something beside it. */
  readonly series: string
  readonly seriesBefore: string | undefined
  /** Each point is the sum of all up to it. */
  readonly isCumulative?: boolean
}

export interface TimelineProps {
  readonly data: TimelineData
  /** In pixels; the usual one left out. */
  readonly height?: number
  /** Told of the first and last of the buckets that a person has chosen to look at; left out where that leads nowhere. */
  readonly onZoom?: ((first: number, last: number) => void) | undefined
  /** To what a single bucket leads by a click or Enter, through `onZoom`; left out where it leads nowhere. */
  readonly leadsTo?: 'day' | 'week' | 'month' | undefined
  /** Leads back from there. */
  readonly onZoomOut?: (() => void) | undefined
  /** Told of the bucket that is read, and of none when the pointer has left; not when the focus moves on. */
  readonly onRead?: (at: number | undefined) => void
  /** Tools beside the handle of the table. */
  readonly foot?: ReactNode
}

/** Whether the bucket has begun and yet nobody can say how many scans it has. */
export function isUnknown({ scans, state }: TimelinePoint): boolean {
  return scans === undefined && state !== 'toCome'
}

/** Whether anything is noted in any of them. */
export function hasNotes(points: readonly Pick<TimelinePoint, 'notes'>[]): boolean {
  return points.some(({ notes = [] }) => notes.length > 0)
}

/** Whether any of them has anything beside it. Weeks added up have nothing where the first, which a month cuts, has no like. */
export function isCompared(points: readonly Pick<TimelinePoint, 'before'>[]): boolean {
  return points.some(({ before }) => before !== undefined)
}

/** The bucket with the most scans, the earliest of several; undefined while none has any. */
export function highestPoint(points: readonly TimelinePoint[]): TimelinePoint | undefined {
  let highest: TimelinePoint | undefined
  for (const point of points) {
    if ((point.scans ?? 0) > (highest?.scans ?? 0)) highest = point
  }
  return highest
}

/** Index of the last bucket that has begun: where reading by keyboard starts. */
export function lastBegun(points: readonly Pick<TimelinePoint, 'state'>[]): number {
  return Math.max(
    0,
    points.findLastIndex((point) => point.state !== 'toCome'),
  )
}

/** The largest value that has to fit under the top of the axis. */
export function largestValue(points: readonly TimelinePoint[]): number {
  return Math.max(0, ...points.flatMap((point) => [point.scans ?? 0, point.before?.scans ?? 0]))
}
