/**
 * What the vendor has answered, kept in a file: a closed period is asked about until its figures have settled, and then
 * never again. Everything else is served from here at once while newer figures are on their way.
 */
import type { EndpointName } from '#contract/answers.ts'
import type { PeriodName, Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'

/** A question to the vendor. */
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

/** An answer as it is kept. The data is shared: whoever gets it must not change it. */
export interface Kept<T = unknown> {
  readonly data: T
  /** When the vendor gave these figures. */
  readonly fetchedAt: Instant
  /**
   * `open`: taken before the end of its span, or of a list. `closed`: taken after it, and to be looked at once more
   * when the figures have settled. `sealed`: final, never asked again.
   */
  readonly state: 'open' | 'closed' | 'sealed'
  /** When a closed answer is due to be asked for once more. */
  readonly recheckAt?: Instant
}

export interface Archive {
  /** The answer to a question. Notes that it was used. */
  get(key: ArchiveKey): Kept | undefined
  /** The answers to many questions, in their order. */
  getMany(keys: readonly ArchiveKey[]): (Kept | undefined)[]
  /** Whether there is an answer, without reading it. */
  has(key: ArchiveKey): boolean
  /**
   * Keeps an answer, with the span that it covers (none for lists), and says how it stands now. A sealed answer stays
   * as it is. Where the second look at a closed period differs, the later figures count and the earlier are kept beside.
   * Never throws: what cannot be written is served from memory.
   */
  keep(key: ArchiveKey, span: Span | undefined, data: unknown, fetchedAt: Instant): Kept
  /** Figures that a later look at the closed period has replaced, oldest first. */
  replaced(key: ArchiveKey): { readonly data: unknown; readonly fetchedAt: Instant }[]
  /** Closed answers that are due to be asked for once more, longest due first. */
  due(now: Instant, most: number): ArchiveKey[]
  /** Counts that somebody looked at a subject. */
  asked(key: ArchiveKey): void
  /** Ids of the subjects that are looked at most; what was long ago counts for less. */
  mostAsked(endpoint: 'qr' | 'campaign' | 'client', most: number): string[]
  /** Removes answers that nobody has used for as long as they are to be kept. Says how many. */
  prune(now: Instant): number
  /** How many answers are kept, how many of them are sealed, and how much room they take. */
  stats(): { readonly answers: number; readonly sealed: number; readonly bytes: number }
  close(): void
}
