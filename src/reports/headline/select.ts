import type { ComparedWith } from '#contract/comparison.ts'
import type { ComparisonData, VisitorBounds } from '#contract/reporting.ts'
import type { Period } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { formatBefore, formatPeriod, formatWindow } from '#src/lib/dates.ts'
import { describeChange, formatExact } from '#src/lib/numbers.ts'

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
  /** Undefined where the source does not give them; bounds where it gives those of parts only. */
  readonly visitors: Figure | VisitorBounds | undefined
}

export function toHeadline(figures: Figures): Headline {
  const { period, asOf, scans, visitors, visitorBounds, comparison } = figures
  const soFar = asOf < period.to ? ' so far' : ''
  // Where nothing of the period has passed yet there is no part to compare.
  const compared = comparison && comparison.from < comparison.to ? comparison : undefined
  return {
    span: `${formatPeriod(period)}${soFar}`,
    comparedWith: compared ? comparedInWords(figures, compared) : uncomparedInWords(figures),
    scans: { value: scans, change: scansChange(scans, compared) },
    visitors:
      visitors === undefined
        ? visitorBounds
        : { value: visitors, change: changeOf(visitors, compared?.uniqueVisitors) },
  }
}

function comparedInWords({ period, asOf, compared }: Figures, data: ComparisonData): string {
  const { from, to, whole, scansCompared } = data
  const window = formatWindow(Date.parse(from), Date.parse(to), period.zone)
  const against = `${window}, ${whatItIs(period, compared, whole)}.`
  const over = period.buckets.findLast((bucket) => bucket.to <= asOf)
  if (scansCompared === undefined || over === undefined) return `Compared with ${against}`
  const own = formatWindow(period.from, over.to, period.zone)
  return `Compared: ${own}${own.includes(',') ? ',' : ''} with ${against}`
}

/** What the dates compared with are to the period; while it goes on, what the part of them is. */
function whatItIs(period: Period, how: ComparedWith | undefined, whole: boolean): string {
  const part = whole ? '' : 'the same part '
  if (how?.how === 'custom') return whole ? 'the dates chosen' : `${part}of the dates chosen`
  const byWeekday = how?.match === 'weekday' && period.bucket !== 'month'
  if (how?.how === 'year')
    return byWeekday ? `${part}a year before, matched by weekday` : `${part || 'the same dates '}a year before`
  if (byWeekday) return `${part || 'the days '}before, matched by weekday`
  return whole ? formatBefore(period) : `${part}of ${formatBefore(period)}`
}

function uncomparedInWords({ period, compared, asOf, timeline, isRefreshing }: Figures): string {
  if (compared === undefined) return 'Not compared.'
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
