/**
 * When the figures of a period are final. A vendor counts scans late and corrects itself, so one look after the end
 * proves nothing: a second one, after the settling delay, seals the answer. Where the first look came long after the
 * end the second still follows, for it is the only proof that figures do not change any more.
 */
import type { Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'

export interface Standing {
  /** When the answer was first asked for after the end of its span; undefined before, and for lists. */
  readonly firstClosedAt: Instant | undefined
  readonly sealed: boolean
}

/** Between two looks at a closed period: sooner the second would say nothing new. */
export const BETWEEN_LOOKS_MS = 3_600_000

/** When a closed answer is to be asked for once more. */
export function recheckAt(spanEnd: Instant, firstClosedAt: Instant, settleMs: number): Instant {
  return Math.max(spanEnd + settleMs, firstClosedAt + BETWEEN_LOOKS_MS)
}

/** How an answer stands that was fetched now, given how the one before it stood. */
export function standingOf(
  before: Standing | undefined,
  span: Span | undefined,
  fetchedAt: Instant,
  settleMs: number,
): Standing {
  if (span === undefined || fetchedAt < span.to) return { firstClosedAt: undefined, sealed: false }
  const firstClosedAt = before?.firstClosedAt
  if (firstClosedAt === undefined) return { firstClosedAt: fetchedAt, sealed: false }
  return { firstClosedAt, sealed: fetchedAt >= recheckAt(span.to, firstClosedAt, settleMs) }
}
