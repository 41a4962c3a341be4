import type { ReportGathered } from '#contract/report-content.ts'
import type { ReportSubject } from '#contract/reports.ts'
import type { ComparisonData } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Goals } from '#server/state/goals.ts'

export interface Gathering {
  readonly figures: Figures
  readonly goals: Pick<Goals, 'of'>
  readonly now: Instant
  /** Whoever asked has gone. */
  readonly signal?: AbortSignal | undefined
}

/** What the source answers for as a whole. */
export type OneSubject = Exclude<ReportSubject, { kind: 'codes' }>

/** What differs between a report of one of these and one of several codes. */
export type GatheredPart = Pick<
  ReportGathered,
  | 'subject'
  | 'figures'
  | 'timeline'
  | 'comparison'
  | 'clients'
  | 'campaigns'
  | 'bestCodes'
  | 'places'
  | 'devices'
  | 'referrers'
> & {
  /** The window that was compared, as the source had it. */
  readonly window: Pick<ComparisonData, 'from' | 'to' | 'whole' | 'days'> | undefined
  /** Of its first code, as the source writes it, where that is why there is nothing to compare with. */
  readonly createdAt: string | undefined
}
