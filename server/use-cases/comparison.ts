/** What the figures of a period are compared with: another period, or the same part of it. */
import { comparisonOf, unequalDays, type ComparedWith } from '#contract/comparison.ts'
import type { Bucket, BucketName, Period } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type {
  CampaignReport,
  ClientReport,
  ComparisonData,
  QrReport,
  Summary,
  TimelineEntry,
} from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { iso } from '#server/iso.ts'
import type { Answered, Question, ReportSource } from '#server/sources/source.ts'
import { toTheMinute } from './known.ts'

/** Data of the four endpoints that answer for a period. */
export type PeriodData = Summary | QrReport | CampaignReport | ClientReport

export interface Compared {
  readonly period: Period
  readonly how: ComparedWith
  readonly now: Instant
  readonly cuts: ReportSource['cuts']
  /** The answer about the period itself. */
  readonly own: Promise<Answered<PeriodData>>
  /** Asks the same about another period or part. */
  readonly ask: (period: Period, until: Instant, want: Question['want']) => Promise<Answered<PeriodData>>
  /** The timeline of a period as far as it is known without asking anybody: its known buckets only. */
  readonly known: (period: Period) => Promise<readonly TimelineEntry[]>
}

/**
 * `comparison` is undefined where there is nothing to compare with, or the source cannot say now; `coming` where it will
 * in a moment.
 */
export async function compare(
  compared: Compared,
): Promise<{ readonly comparison: ComparisonData | undefined; readonly coming?: boolean }> {
  const { period, now, cuts } = compared
  try {
    const comparison = await (cuts === 'anywhere' || now >= period.to
      ? compareToTheMoment(compared)
      : compareBuckets(compared))
    return { comparison }
  } catch (error) {
    // The figures asked for are worth more than none: the answer stands without what it would be compared with.
    if (error instanceof Problem && error.status === 503) {
      return { comparison: undefined, coming: (error.retryAfterSeconds ?? Infinity) <= SOON_SECONDS }
    }
    throw error
  }
}

/** What comes so soon is worth asking for again at once. */
const SOON_SECONDS = 2

/** Totals of the part that is exactly as long, and the whole timeline of the other period. */
async function compareToTheMoment({ period, how, now, ask }: Compared): Promise<ComparisonData> {
  const minute = toTheMinute(now)
  const comparison = comparisonOf(period, minute, how)
  const { period: before, until } = comparison
  const days = unequalDays(period, minute, how, comparison)
  const whole = until === before.to
  const [part, all] = await Promise.all([
    ask(before, until, 'figures'),
    whole ? undefined : ask(before, Math.min(before.to, now), 'figures'),
  ])
  return {
    from: iso(before.from),
    to: iso(until),
    whole,
    totalScans: totalOf(part.data),
    uniqueVisitors: part.data.uniqueVisitors ?? undefined,
    ...(days && { days }),
    timeline: (all ?? part).data.timeline,
  }
}

/**
 * For a source that cannot be cut within a bucket: the buckets that are over against their like before, added up from
 * timelines. Visitors cannot be added up, so they are not compared.
 */
async function compareBuckets({ period, how, now, own, ask, known }: Compared): Promise<ComparisonData | undefined> {
  const { data, asOf } = await own
  const over = period.buckets.filter((bucket) => bucket.to <= Math.min(now, asOf))
  const last = over.at(-1)
  if (last === undefined) return undefined
  const comparison = comparisonOf(period, last.to, how)
  const { period: before, until } = comparison
  const days = unequalDays(period, last.to, how, comparison)
  const [ofPeriod, ofBefore] =
    data.timeline === undefined
      ? await Promise.all([known(period), known(before)])
      : [data.timeline, (await ask(before, before.to, 'figures')).data.timeline ?? []]
  const scansCompared = sumOver(period.bucket, over, ofPeriod)
  const totalScans = sumOver(
    before.bucket,
    before.buckets.filter((bucket) => bucket.to <= until),
    ofBefore,
  )
  if (scansCompared === undefined || totalScans === undefined) return undefined
  return {
    from: iso(before.from),
    to: iso(until),
    whole: false,
    totalScans,
    scansCompared,
    ...(days && { days }),
    timeline: [...ofBefore],
  }
}

/**
 * Undefined where one of the buckets is not known. Hours are told apart by their instants, since names of hours come twice
 * where clocks go back; days and months by their names, since they begin an hour off behind a change of the clocks in
 * the timeline of a vendor who takes a fixed offset.
 */
function sumOver(name: BucketName, buckets: readonly Bucket[], timeline: readonly TimelineEntry[]): number | undefined {
  const scansAt = new Map(
    timeline.map(({ date, start, scans }) => [
      name === 'hour' && start !== undefined ? Date.parse(start) : date,
      scans,
    ]),
  )
  let sum = 0
  for (const bucket of buckets) {
    const scans = scansAt.get(bucket.from) ?? scansAt.get(bucket.date)
    if (scans === undefined) return undefined
    sum += scans
  }
  return sum
}

function totalOf(data: PeriodData): number {
  if ('aggregatedScans' in data) return data.aggregatedScans
  // A vendor's answer for one code has no total, but its timeline covers all of its scans.
  return data.totalScans ?? (data.timeline ?? []).reduce((sum, entry) => sum + entry.scans, 0)
}
