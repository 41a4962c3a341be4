/** What is known of a period: scans begin with the first that was brought in, and may break off before now. */
import { addDays, dateAt, startOf, type Period, type Span } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { ReportSource } from '#server/sources/source.ts'

const MINUTE = 60_000

/**
 * So shortly before midnight the day of the last scan counts as a whole one: logs are brought in by the day, and at night the last scan may
 * have come long before its end.
 */
const NEARLY_A_DAY = 120 * MINUTE

/** As comparisons are told: all who look within a minute ask the same, and it is counted once. */
export function toTheMinute(at: Instant): Instant {
  return at - (at % MINUTE)
}

export interface Known {
  /** The midnight, in the zone, before the first scan of all; undefined where all of both spans is behind it. */
  readonly from: Instant | undefined
  /**
   * What counts as now where a period is compared: where scans break off, if they do, whether it goes on or is over. What has yet to
   * be brought in must not look like a fall.
   */
  readonly until: Instant
  /** Where scans break off before the period ends, or now where that comes first; undefined where they do not. */
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
  const until = end === undefined ? now : Math.min(now, nearMidnight(end, period.zone))
  return {
    from,
    until,
    breaksOffAt: until < Math.min(period.to, now) ? until : undefined,
    isComparable: from === undefined || other === undefined || other.from >= from,
  }
}

function nearMidnight(end: Instant, zone: Zone): Instant {
  const midnight = startOf(addDays(dateAt(zone, end), 1), zone)
  return midnight - end <= NEARLY_A_DAY ? midnight : end
}

async function begin({ watch }: Pick<ReportSource, 'watch'>, zone: Zone, since: Instant): Promise<Instant | undefined> {
  const first = await watch.beginsAt(since)
  const midnight = first === undefined ? since : startOf(dateAt(zone, first), zone)
  // The day of the first scan is a whole one.
  return midnight > since ? midnight : undefined
}
