/** How far somebody may see: all of the organisation, or one part of it and nothing else. */
import type { Span } from './period.ts'

export const SCOPE_KINDS = ['client', 'campaign', 'qr'] as const

/** One client, campaign or code. */
export interface PartScope {
  readonly kind: (typeof SCOPE_KINDS)[number]
  readonly id: string
  /** Only scans within are shown, and no totals beyond; undefined for all times. */
  readonly span?: Span | undefined
}

export type Scope = { readonly kind: 'everything' } | PartScope

export const EVERYTHING: Scope = { kind: 'everything' }
