/** How far somebody may see: all of the organisation, one part of it and nothing else, or one report. */
import type { Span } from './period.ts'

export const SCOPE_KINDS = ['client', 'campaign', 'qr'] as const

/** One client, campaign or code. */
export interface PartScope {
  readonly kind: (typeof SCOPE_KINDS)[number]
  readonly id: string
  /** Only scans within are shown, and no totals beyond; undefined for all times. */
  readonly span?: Span | undefined
}

/** One approved version of a report as it was frozen: no figures of any source, and no other version. */
export interface ReportScope {
  readonly kind: 'report'
  readonly id: string
  readonly version: number
}

export type Scope = { readonly kind: 'everything' } | PartScope | ReportScope

/** Told of whatever lies outside, in the same words for all of it. */
export const NOT_SHOWN = 'This is not part of what the link shows.'

export const EVERYTHING: Scope = { kind: 'everything' }
