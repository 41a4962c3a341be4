/**
 * One budget of requests for the key, shared by all who ask: pages, charts and the backfill. It decides when a question
 * may be asked; asking it is up to whoever brings it.
 */
import type { Instant } from '#contract/zone.ts'
import type { VendorPace } from './client.ts'

/**
 * Why a question is asked, most urgent first. `person`: somebody waits for it. `refresh`: it is on a page, but old.
 * `chart`: it fills a chart that is looked at. `backfill`: nobody looks yet.
 */
export const URGENCIES = ['person', 'refresh', 'chart', 'backfill'] as const
export type Urgency = (typeof URGENCIES)[number]

export interface Asked<T> {
  /** Equal keys are one question: it is asked once, and all who asked get its answer. */
  readonly key: string
  readonly urgency: Urgency
  /** Whoever asked has gone. A question that nobody waits for is dropped unless it is on its way already. */
  readonly signal?: AbortSignal
  /** Asks once. Called again for a retry. The signal ends only with the budget. */
  readonly run: (signal: AbortSignal) => Promise<{ readonly value: T; readonly pace: VendorPace }>
}

export interface BudgetState {
  /** Requests that may be made in any 60 seconds: as set, or as the vendor says if that is less. */
  readonly limit: number
  /** How many of them are taken: by requests under way, or answered within the last 60 seconds. */
  readonly used: number
  readonly waiting: Readonly<Record<Urgency, number>>
  /** Since when nothing but probes is asked, because the vendor does not answer or refuses the key. */
  readonly unavailableSince?: Instant
  readonly lastError?: { readonly at: Instant; readonly message: string }
}

export interface Budget {
  /**
   * Answers when the question's turn has come. Rejects with the `VendorFailure`, with the signal's reason when whoever
   * asked has gone, and with whatever else `run` throws. While the vendor cannot be asked a `person` is refused at once
   * with the failure that is to blame; less urgent questions wait until it can.
   */
  ask<T>(asked: Asked<T>): Promise<T>
  /** Seconds until that many more questions of the urgency would be answered, as things stand. */
  secondsFor(questions: number, urgency: Urgency): number
  state(): BudgetState
  /** Nobody waits, and there is room for the backfill. */
  isQuiet(): boolean
  /** The key has changed: if a wrong one had stopped the asking, it goes on at once. */
  keyChanged(): void
  /** Lets nothing start any more, breaks off what is under way and rejects what waits. */
  close(): Promise<void>
}
