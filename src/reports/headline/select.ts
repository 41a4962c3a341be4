import type { ComparisonData } from '#contract/reporting.ts'
import type { Figures } from '#src/api/figures.ts'
import { PERIOD_BEFORE, formatPeriod, formatWindow } from '#src/lib/dates.ts'
import { describeChange, formatExact } from '#src/lib/numbers.ts'
import { toRhythm, type Rhythm } from './rhythm.ts'

export interface Figure {
  readonly value: number
  readonly change: FigureChange | undefined
}

export interface FigureChange {
  readonly direction: 'up' | 'down' | 'same'
  /** `12.5% more`, `no change` */
  readonly text: string
  /** `than 10,972`, `from 10,972`; `(412 against 380)` where only a part of the figure is compared. */
  readonly against: string
}

export interface Headline {
  /** `May 2026`, `May 2026 so far` */
  readonly span: string
  /**
   * `Compared with 1–15 Apr 2026, up to 14:30, the same part of the month before.` Names the compared part of the period
   * itself too where that is not all of it so far. Without a comparison it says so.
   */
  readonly comparedWith: string
  readonly scans: Figure
  /** Undefined where the source does not give them. */
  readonly visitors: Figure | undefined
  readonly rhythm: Rhythm | undefined
}

export function toHeadline(figures: Figures): Headline {
  const { period, asOf, scans, visitors, comparison } = figures
  const soFar = asOf < period.to ? ' so far' : ''
  // Where nothing of the period has passed yet there is no part to compare.
  const compared = comparison && comparison.from < comparison.to ? comparison : undefined
  return {
    span: `${formatPeriod(period.name, period.date)}${soFar}`,
    comparedWith: compared ? comparedInWords(figures, compared) : uncomparedInWords(figures),
    scans: { value: scans, change: scansChange(scans, compared) },
    visitors:
      visitors === undefined ? undefined : { value: visitors, change: changeOf(visitors, compared?.uniqueVisitors) },
    rhythm: toRhythm(figures),
  }
}

function comparedInWords({ period, asOf }: Figures, { from, to, whole, scansCompared }: ComparisonData): string {
  const before = PERIOD_BEFORE[period.name]
  const window = formatWindow(Date.parse(from), Date.parse(to), period.zone)
  const against = `${window}, ${whole ? before : `the same part of ${before}`}.`
  const over = period.buckets.findLast((bucket) => bucket.to <= asOf)
  if (scansCompared === undefined || over === undefined) return `Compared with ${against}`
  const own = formatWindow(period.from, over.to, period.zone)
  return `Compared: ${own}${own.includes(',') ? ',' : ''} with ${against}`
}

function uncomparedInWords({ period, asOf, timeline, isRefreshing }: Figures): string {
  // A part of a period is put together from its buckets; days and months are being gathered, hours are not to be had.
  const isGathered = timeline === undefined && asOf < period.to && period.bucket !== 'hour'
  if (isGathered) return 'Compared once the timeline is complete.'
  return isRefreshing ? 'What to compare with is on its way.' : 'Nothing to compare with.'
}

function scansChange(scans: number, compared: ComparisonData | undefined): FigureChange | undefined {
  const part = compared?.scansCompared
  if (part === undefined) return changeOf(scans, compared?.totalScans)
  const change = changeOf(part, compared?.totalScans)
  return change && { ...change, against: `(${formatExact(part)} against ${formatExact(compared?.totalScans ?? 0)})` }
}

function changeOf(value: number, before: number | undefined): FigureChange | undefined {
  if (before === undefined) return undefined
  const { kind, text } = describeChange(value, before)
  return {
    direction: kind === 'fromNothing' ? 'up' : kind,
    text,
    against: `${kind === 'same' ? 'from' : 'than'} ${formatExact(before)}`,
  }
}
