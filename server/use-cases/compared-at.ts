import { isUnfinished, type Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import type { ReportSource } from '#server/sources/source.ts'

const MINUTE = 60_000

/** As comparisons are told: all who look within a minute ask the same, and it is counted once. */
export function toTheMinute(at: Instant): Instant {
  return at - (at % MINUTE)
}

/**
 * What counts as now where a period is compared. While it goes on, that is where scans break off, if they do: what has yet
 * to be brought in must not look like a fall. A period that is over is compared as it stands.
 */
export async function comparedAt(source: ReportSource, period: Span, now: Instant): Promise<Instant> {
  return (isUnfinished(period, now) ? await source.watch.breaksOffAt(now) : undefined) ?? now
}
