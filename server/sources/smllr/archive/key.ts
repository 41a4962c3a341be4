import type { EndpointName } from '#contract/answers.ts'
import type { PeriodName } from '#contract/period.ts'

/** A question to the vendor, as the archive knows it. */
export interface ArchiveKey {
  readonly endpoint: EndpointName
  /** Of the code, campaign or client; empty for the organisation and for lists. */
  readonly id: string
  /** `all` for lists. */
  readonly period: PeriodName | 'all'
  /** First calendar date of the period; empty for lists. */
  readonly date: string
  /** Minutes east of UTC; 0 for lists. */
  readonly offset: number
}

/** One text for each question. */
export function textOf({ endpoint, id, period, date, offset }: ArchiveKey): string {
  return JSON.stringify([endpoint, id, period, date, offset])
}
