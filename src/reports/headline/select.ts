import { comparedPart } from '#contract/compared-part.ts'
import type { ComparisonData, VisitorBounds } from '#contract/reporting.ts'
import type { Figures } from '#src/api/figures.ts'
import { formatPeriod } from '#src/lib/dates.ts'
import { describeChange, formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/reports/headline/panel.ts'

interface Figure {
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
  /** Or why there is no figure: nothing of the period is known. */
  readonly scans: Figure | string
  /** Likewise, or the source does not give them; bounds where it gives those of parts only. */
  readonly visitors: Figure | VisitorBounds | string
}

export function toHeadline(figures: Figures): Headline {
  const { period, asOf, isUnknown, scans, visitors, visitorBounds } = figures
  const part = comparedPart(figures)
  // Of more days there are more scans: `Unequal` compares averages of them.
  const compared = part?.days === undefined ? part : undefined
  const span = words.span(formatPeriod(period), asOf < period.to)
  if (isUnknown) return { span, scans: words.notKnown, visitors: words.notKnown }
  return {
    span,
    scans: { value: scans, change: scansChange(scans, compared) },
    visitors:
      visitors === undefined
        ? (visitorBounds ?? words.notGiven)
        : { value: visitors, change: changeOf(visitors, compared?.uniqueVisitors) },
  }
}

function scansChange(scans: number, compared: ComparisonData | undefined): FigureChange | undefined {
  const part = compared?.scansCompared
  if (part === undefined) return changeOf(scans, compared?.totalScans)
  const change = changeOf(part, compared?.totalScans)
  return change && { ...change, against: words.partAgainst(formatExact(part), formatExact(compared?.totalScans ?? 0)) }
}

function changeOf(value: number, before: number | undefined): FigureChange | undefined {
  if (before === undefined) return undefined
  const { kind, text } = describeChange(value, before)
  return {
    direction: kind === 'fromNothing' ? 'up' : kind,
    text,
    against: words.against(formatExact(before), kind === 'same'),
  }
}
