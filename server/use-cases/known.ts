/** What is known of a period: scans begin with the first that was brought in, and may break off before now. */
import { dateAt, isUnfinished, startOf, type Period, type Span } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { ReportSource } from '#server/sources/source.ts'

const MINUTE = 60_000

/** As comparisons are told: all who look within a minute ask the same, and it is counted once. */
export function toTheMinute(at: Instant): Instant {
  return at - (at % MINUTE)
}

export interface Known {
  /** The midnight, in the zone, before the first scan of all; undefined where all of both spans is behind it. */
  readonly from: Instant | undefined
  /**
   * What counts as now where a period is compared. While it goes on, that is where scans break off, if they do: what has yet to
   * be brought in must not look like a fall. A period that is over is compared as it stands, unless nothing of it is known.
   */
  readonly until: Instant
  /** Where scans break off, in a period that goes on or before one that is over; undefined where they do not. */
  readonly breaksOffAt: Instant | undefined
  /** Whether what the period is compared with is known from its beginning on. That nobody counted is not the same as none. */
  readonly isComparable: boolean
}

/** `other`: what the period is compared with, if anything. */
export async function knownIn(
  source: Pick<ReportSource, 'watch'>,
  period: Pick<Period, 'from' | 'to' | 'zone'>,
  other: Span | undefined,
  now: Instant,
): Promise<Known> {
  const [from, end] = await Promise.all([
    begin(source, period.zone, Math.min(period.from, other?.from ?? Infinity)),
    // Of what is still to come nobody can know more.
    period.from < now ? source.watch.breaksOffAt(now) : undefined,
  ])
  const isToldOf = end !== undefined && (isUnfinished(period, now) || end <= period.from)
  const breaksOffAt = isToldOf ? end : undefined
  return {
    from,
    until: breaksOffAt ?? now,
    breaksOffAt,
    isComparable: from === undefined || other === undefined || other.from >= from,
  }
}

async function begin({ watch }: Pick<ReportSource, 'watch'>, zone: Zone, since: Instant): Promise<Instant | undefined> {
  const first = await watch.beginsAt(since)
  const midnight = first === undefined ? since : startOf(dateAt(zone, first), zone)
  // The day of the first scan is a whole one.
  return midnight > since ? midnight : undefined
}
