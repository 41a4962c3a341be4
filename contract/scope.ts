/** How far somebody may see: all of the organisation, one part of it and nothing else, or one report. */
import type { Span } from './period.ts'
import type { ScanFilter } from './scan-filter.ts'

export const SCOPE_KINDS = ['client', 'campaign', 'qr'] as const

/** What limits the figures that are shown. */
export interface Limits {
  /** Only scans within are shown, and no totals beyond; undefined for all times. */
  readonly span?: Span | undefined
  /** Only scans of which this is true, likewise; undefined or empty for all. */
  readonly only?: ScanFilter | undefined
}

/** One client, campaign or code. */
export interface PartScope extends Limits {
  readonly kind: (typeof SCOPE_KINDS)[number]
  readonly id: string
}

/** The figures of all, for a guest: not what stands behind them. */
export interface OrganisationScope extends Limits {
  readonly kind: 'organisation'
}

/** One approved version of a report as it was frozen: no figures of any source, and no other version. */
export interface ReportScope {
  readonly kind: 'report'
  readonly id: string
  readonly version: number
}

export type Scope = { readonly kind: 'everything' } | OrganisationScope | PartScope | ReportScope

/** Told of whatever lies outside, in the same words for all of it. */
export const NOT_SHOWN = 'This is not part of what the link shows.'

export const EVERYTHING: Scope = { kind: 'everything' }
