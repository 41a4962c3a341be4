import type {
  CampaignListed,
  CampaignReport,
  ClientListed,
  ClientReport,
  QrListed,
  QrReport,
  Summary,
} from '#contract/reporting.ts'
import type { Status } from '#contract/app.ts'
import type { Period } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'

/** A question about a period. */
export interface Question {
  readonly period: Period
  /**
   * Scans before this instant count. `period.to` for all of a finished period, now for an unfinished one, earlier for
   * the part that a comparison takes. Timelines hold the buckets that began before it, zeros included.
   */
  readonly until: Instant
  /** Whether scans by bots count too. */
  readonly includeBots: boolean
  /**
   * `all`: everything that the endpoint answers. `figures`: totals, visitors and timeline suffice, and breakdowns and
   * lists may come back empty; a comparison asks so.
   */
  readonly want: 'all' | 'figures'
}

/**
 * Where figures come from: all seven endpoints, none optional. Answers follow the contract without `comparison`, which
 * a use case adds. An unknown id is a `Problem` 404; a source that cannot answer now is a `Problem` 503.
 * `conformance.ts` beside this file is the suite that every source passes.
 */
export interface ReportSource {
  describe(): Promise<Status['source']>
  summary(question: Question): Promise<Summary>
  qrs(): Promise<QrListed[]>
  qr(id: string, question: Question): Promise<QrReport>
  campaigns(): Promise<CampaignListed[]>
  campaign(id: string, question: Question): Promise<CampaignReport>
  clients(): Promise<ClientListed[]>
  client(id: string, question: Question): Promise<ClientReport>
  close(): Promise<void>
}
