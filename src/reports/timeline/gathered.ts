import type { HistorySnapshot } from '#contract/history.ts'
import type { Figures } from '#src/api/figures.ts'
import { knownTimeline } from '#src/api/history.ts'
import type { TimelineData } from '#src/charts/timeline/points.ts'
import { formatDuration } from '#src/lib/durations.ts'
import * as words from '#words/reports/timeline/gathered.tsx'
import { toTimelineData } from './select.ts'

/** The chart of a period whose buckets are gathered one by one: with what is known of it and of the period before. */
export function toGatheredData(
  { period, asOf, compared }: Pick<Figures, 'period' | 'asOf' | 'compared'>,
  own: HistorySnapshot,
  before: HistorySnapshot | undefined,
): TimelineData | undefined {
  const last = own.buckets.at(-1)
  return toTimelineData({
    period,
    asOf,
    compared,
    timeline: knownTimeline(own),
    comparison: before && { timeline: knownTimeline(before) },
    begun: last === undefined ? asOf : Math.max(asOf, Date.parse(last.start) + 1),
  })
}

/** How far a history is gathered: of the buckets that have begun. */
export interface Progress {
  readonly known: number
  readonly all: number
  /** `12 of 31 days` */
  readonly words: string
  /** `about 20 seconds`; empty where that cannot be told. */
  readonly time: string
}

/** Undefined where all is known: what comes then are newer figures of the same buckets. */
export function progressOf({ bucket, buckets, coming, seconds }: HistorySnapshot): Progress | undefined {
  const known = knownIn(buckets)
  if (coming === 0 || known === buckets.length) return undefined
  return {
    known,
    all: buckets.length,
    words: words.known(known, buckets.length, bucket),
    time: seconds === null ? '' : words.about(formatDuration(seconds)),
  }
}

/** What is not known and will not be: nothing is coming any more. */
export interface Gaps {
  readonly missing: number
  readonly all: number
  /** `5 of 14 hours are not known` */
  readonly words: string
}

export function gapsOf({ bucket, buckets, coming }: HistorySnapshot): Gaps | undefined {
  const missing = buckets.length - knownIn(buckets)
  if (coming > 0 || missing === 0) return undefined
  return {
    missing,
    all: buckets.length,
    words: words.gaps(missing, buckets.length, bucket),
  }
}

function knownIn(buckets: HistorySnapshot['buckets']): number {
  return buckets.filter(({ scans }) => scans !== null).length
}
