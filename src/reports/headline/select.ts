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
  /** The value before, `10,972`. */
  readonly before: string
}

export interface Headline {
  /** `May 2026`, `May 2026 so far` */
  readonly span: string
  /** What the changes are against: `1–15 Apr 2026, up to 14:30, the same part of the month before`. */
  readonly comparedWith: string | undefined
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
  const window = compared && formatWindow(Date.parse(compared.from), Date.parse(compared.to), period.zone)
  const before = PERIOD_BEFORE[period.name]
  return {
    span: `${formatPeriod(period.name, period.date)}${soFar}`,
    comparedWith: window && `${window}, ${compared?.whole ? before : `the same part of ${before}`}`,
    scans: { value: scans, change: changeOf(scans, compared?.totalScans) },
    visitors:
      visitors === undefined ? undefined : { value: visitors, change: changeOf(visitors, compared?.uniqueVisitors) },
    rhythm: toRhythm(figures),
  }
}

function changeOf(value: number, before: number | undefined): FigureChange | undefined {
  if (before === undefined) return undefined
  const { kind, text } = describeChange(value, before)
  return { direction: kind === 'fromNothing' ? 'up' : kind, text, before: formatExact(before) }
}
