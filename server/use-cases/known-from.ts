import { dateAt, startOf, type Span } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { ReportSource } from '#server/sources/source.ts'

/**
 * Where scans begin within or behind these spans, so that what is before them is not known: the midnight, in the zone, before
 * the first of all. That nobody counted is not the same as none. Undefined where all is known.
 */
export async function knownFrom(
  source: ReportSource,
  zone: Zone,
  spans: readonly Pick<Span, 'from'>[],
): Promise<Instant | undefined> {
  const first = await source.watch.beginsAt(Math.min(...spans.map(({ from }) => from)))
  return first === undefined ? undefined : startOf(dateAt(zone, first), zone)
}
