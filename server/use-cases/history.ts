/** A time series of any subject over any span, told while it is still being gathered. */
import { bucketsBetween, type SpanBucketName } from '#contract/period.ts'
import { MOST_BUCKETS, type HistoryParams, type HistorySnapshot } from '#contract/history.ts'
import { Problem } from '#contract/problem.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import type { HistoryQuestion, KnownHistory, ReportSource, Stretch } from '#server/sources/source.ts'

/**
 * Snapshots of a history, each replacing the one before, the last with nothing coming. Throws a `Problem` 400 for a span
 * that ends before it begins or has too many buckets, and the source's own: 404 for an unknown id, 503.
 */
export async function* history(
  params: HistoryParams,
  { source, now, signal }: { readonly source: ReportSource; readonly now: Instant; readonly signal: AbortSignal },
): AsyncGenerator<HistorySnapshot> {
  const stretch = stretchOf(params)
  const known = source.history({
    subject: subjectOf(params),
    stretch,
    until: now,
    includeBots: params.bots === 'include',
    signal,
  })
  for await (const snapshot of known) yield toSnapshot(stretch, snapshot)
}

/** The buckets of a timeline that are known without asking anybody. */
export async function knownTimeline(source: ReportSource, question: HistoryQuestion): Promise<TimelineEntry[]> {
  for await (const { buckets } of source.history(question)) {
    return buckets.flatMap(({ date, from, scans }) =>
      scans === undefined ? [] : [{ date, scans, start: new Date(from).toISOString() }],
    )
  }
  return []
}

function subjectOf({ subject, id }: HistoryParams): HistoryQuestion['subject'] {
  if (subject === 'organisation') return { kind: subject }
  if (id === '') throw new Problem(400, `id is needed: that of the ${subject === 'qr' ? 'QR code' : subject}.`)
  return { kind: subject, id }
}

const DAY = 86_400_000
const DAYS_IN: Readonly<Record<SpanBucketName, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30 }

function stretchOf({ from, to, bucket, timezone }: HistoryParams): Stretch {
  if (to < from) throw new Problem(400, `to is "${to}", but it must not be before from, which is "${from}".`)
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  const most = Math.floor(MOST_BUCKETS * DAYS_IN[bucket])
  if (days > most) {
    throw new Problem(
      400,
      `from ${from} to ${to} are ${days} days, but at most ${most} can be had by ${bucket}. Ask for a shorter span or for longer buckets.`,
    )
  }
  const buckets = bucketsBetween(bucket, from, to, timezone)
  const [first, last] = [buckets[0], buckets.at(-1)]
  // A zone that crossed the date line has a date without any time in it.
  if (first === undefined || last === undefined) throw new Problem(400, `There was no ${from} in ${timezone}.`)
  return { bucket, zone: timezone, from: first.from, to: last.to, buckets }
}

function toSnapshot({ bucket, zone, from, to }: Stretch, known: KnownHistory): HistorySnapshot {
  return {
    bucket,
    timezone: zone,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    asOf: new Date(known.asOf).toISOString(),
    buckets: known.buckets.map(({ date, from: start, scans, visitors }) => ({
      date,
      start: new Date(start).toISOString(),
      scans: scans ?? null,
      ...(visitors !== undefined && { visitors }),
    })),
    coming: known.coming,
    seconds: known.seconds === undefined ? null : Math.ceil(known.seconds),
    visitors: known.visitors ?? null,
  }
}
