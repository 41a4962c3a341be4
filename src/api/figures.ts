import type { Subject } from '#contract/history.ts'
import type { ComparedWith } from '#contract/comparison.ts'
import { spanOf, type Period } from '#contract/period.ts'
import type {
  ComparisonData,
  Envelope,
  EndpointData,
  PeriodQuery,
  TimelineEntry,
  VisitorBounds,
} from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { reportQuery } from './queries.ts'

/** Which endpoint tells of what. */
export const ENDPOINT = { organisation: 'summary', qr: 'qr', campaign: 'campaign', client: 'client' } as const
type PeriodEndpoint = (typeof ENDPOINT)[Subject['kind']]
export type PeriodAnswer = Envelope<EndpointData<PeriodEndpoint>>

/** The one question about a subject and a period: all panels of its page share the answer. */
export function subjectQuery(subject: Subject, query: PeriodQuery) {
  const id = subject.kind === 'organisation' ? {} : { id: subject.id }
  return reportQuery<PeriodEndpoint>(ENDPOINT[subject.kind], { ...id, query })
}

/** What every subject has in common, whatever its endpoint calls it. */
export interface Figures {
  readonly period: Period
  /** When the figures were read. Scans after it are not in them. */
  readonly asOf: Instant
  /** Newer figures, or what they are compared with, are on their way and are asked for again in a moment. */
  readonly isRefreshing: boolean
  /** Where the period, or what it would be compared with, begins before scans are known: from when on they are. */
  readonly knownFrom: Instant | undefined
  /** Where scans of the period are known only so far. */
  readonly knownUntil: Instant | undefined
  /** Whether all of the period lies before scans are known or behind it: its scans are not none, but anybody's guess. */
  readonly isUnknown: boolean
  /** When a code was made, or the first of a campaign or client; undefined where the source does not tell. */
  readonly madeAt: Instant | undefined
  readonly scans: number
  /** Distinct visitors of the period; undefined where the source does not give them. */
  readonly visitors: number | undefined
  /** Between which their number lies, where only that is known. */
  readonly visitorBounds: VisitorBounds | undefined
  readonly timeline: readonly TimelineEntry[] | undefined
  /** With what the period is compared, whether its figures are known or not. */
  readonly compared: ComparedWith | undefined
  readonly comparison: ComparisonData | undefined
}

/** Reads the common figures of an answer. Throws where our own server failed to say what span it covers. */
export function toFigures({ data, meta }: PeriodAnswer): Figures {
  return {
    asOf: instantOf(meta?.asOf) ?? NaN,
    isRefreshing: meta?.refreshing ?? false,
    ...knownSpan(meta),
    madeAt: instantOf('createdAt' in data ? data.createdAt : undefined),
    scans: totalScans(data),
    visitors: data.uniqueVisitors ?? undefined,
    visitorBounds: data.visitorBounds,
    timeline: data.timeline,
    compared: meta?.comparedWith,
    comparison: data.comparison,
  }
}

/** Which period an answer covers, and between which moments scans are known where that is not all of the time in question. */
export function knownSpan(
  meta: PeriodAnswer['meta'],
): Pick<Figures, 'period' | 'knownFrom' | 'knownUntil' | 'isUnknown'> {
  const period = coveredPeriod(meta)
  const { from, to } = period
  const knownFrom = instantOf(meta?.knownFrom)
  const knownUntil = instantOf(meta?.knownUntil)
  return { period, knownFrom, knownUntil, isUnknown: (knownFrom ?? from) >= to || (knownUntil ?? to) <= from }
}

function instantOf(time: string | undefined): Instant | undefined {
  return time === undefined ? undefined : Date.parse(time)
}

/** The period that an answer covers, by the server's word: while another one loads, the URL already names that. */
export function coveredPeriod(meta: PeriodAnswer['meta']): Period {
  if (meta?.period === undefined) throw new Error('The answer does not say which period it covers.')
  const { date, last, timezone, bucket, weekStart } = meta.period
  return spanOf(date, last, timezone, { bucket, weekStart })
}

export function totalScans(data: PeriodAnswer['data'] | { readonly totalScans: number }): number {
  if ('aggregatedScans' in data) return data.aggregatedScans
  if (data.totalScans !== undefined) return data.totalScans
  // The vendor gives no total for one QR code, but its timeline covers all of its scans.
  return (('timeline' in data && data.timeline) || []).reduce((sum, entry) => sum + entry.scans, 0)
}
