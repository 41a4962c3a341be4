/** A time series of any subject over any span, told while it is still being gathered. */
import type { HistoryParams, HistorySnapshot } from '#contract/history.ts'
import type { Period } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import { scanFilterOf } from '#contract/scan-filter-params.ts'
import { checkedSpan } from '#contract/span.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import { iso } from '#server/iso.ts'
import type { Asking } from './asking.ts'
import { knownIn } from './known.ts'
import type { HistoryQuestion, KnownHistory, ReportSource } from '#server/sources/source.ts'

/**
 * Snapshots of a history, each replacing the one before, the last with nothing coming. Throws a `Problem` 400 for a span
 * that ends before it begins or has too many buckets, and the source's own: 404 for an unknown id, 503.
 */
export async function* history(params: HistoryParams, { source, now }: Asking): AsyncGenerator<HistorySnapshot> {
  const { from, to, bucket, timezone, weekStart } = params
  const period = checkedSpan(from, to, timezone, { bucket, weekStart })
  const { from: start = -Infinity, until: end } = await knownIn(source, period, undefined, now)
  const snapshots = source.history({
    subject: subjectOf(params),
    period,
    until: now,
    includeBots: params.bots === 'include',
    filter: scanFilterOf(params),
  })
  for await (const { buckets, ...snapshot } of snapshots) {
    // A gap in what is known is no zero.
    const known = buckets.map((bucket) =>
      bucket.to <= start || bucket.from >= end ? { ...bucket, scans: undefined } : bucket,
    )
    yield toSnapshot(period, { ...snapshot, buckets: known })
  }
}

/** The buckets of a timeline that are known without asking anybody. */
export async function knownTimeline(source: ReportSource, question: HistoryQuestion): Promise<TimelineEntry[]> {
  for await (const { buckets } of source.history(question)) {
    return buckets.flatMap(({ date, from, scans }) => (scans === undefined ? [] : [{ date, scans, start: iso(from) }]))
  }
  return []
}

/** What the parameters name. Throws a `Problem` 400 where the id lacks. */
export function subjectOf({ subject, id }: Pick<HistoryParams, 'subject' | 'id'>): HistoryQuestion['subject'] {
  if (subject === 'organisation') return { kind: subject }
  if (id === '') throw new Problem(400, `id is needed: that of the ${subject === 'qr' ? 'QR code' : subject}.`)
  return { kind: subject, id }
}

function toSnapshot({ bucket, zone, from, to }: Period, known: KnownHistory): HistorySnapshot {
  return {
    bucket,
    timezone: zone,
    from: iso(from),
    to: iso(to),
    asOf: iso(known.asOf),
    buckets: known.buckets.map(({ date, from: start, scans, visitors }) => ({
      date,
      start: iso(start),
      scans: scans ?? null,
      ...(visitors !== undefined && { visitors }),
    })),
    coming: known.coming,
    seconds: known.seconds === undefined ? null : Math.ceil(known.seconds),
    visitors: known.visitors ?? null,
  }
}
