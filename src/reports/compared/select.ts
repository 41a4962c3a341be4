import type { ComparedDays } from '#contract/comparison.ts'
import type { Bucket, Period } from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Figures, PeriodAnswer } from '#src/api/figures.ts'
import { scansByBucket, stateAt } from '#src/api/scans-by-bucket.ts'
import { toCumulative } from '#src/charts/lines/cumulative.ts'
import type { LinesData, LinesPoint } from '#src/charts/lines/data.ts'
import { formatBucket, formatBucketInPeriod, startIn } from '#src/lib/buckets.ts'
import { describeChange, formatShare, type Change } from '#src/lib/numbers.ts'
import { comparedCounts, withDays } from '#src/lib/per-day.ts'
import { formatWindow } from '#src/lib/windows.ts'
import type { Compared } from '#src/url-state/compare.ts'
import * as words from '#words/reports/compared.ts'

/** A subject with what is known of it. */
export interface Known {
  readonly subject: Compared
  readonly name: string
  /** Which line is its own. */
  readonly look: number
  readonly figures: Figures
  /** As the source gives it, or as far as it has been gathered; undefined where there is none. */
  readonly timeline: readonly TimelineEntry[] | undefined
}

/** Undefined where the source tells it only in the list of all codes. */
export function nameIn({ data }: PeriodAnswer): string | undefined {
  if ('clientName' in data) return data.clientName || data.clientId
  if ('name' in data) return data.name || data.campaignId
  return 'qrId' in data && data.title !== undefined ? data.title || data.qrId : undefined
}

/** A line for each subject whose timeline is known; undefined where there is none at all. */
export function toLines(known: readonly Known[]): LinesData | undefined {
  const drawn = known.filter(({ timeline }) => timeline !== undefined)
  const [first] = drawn
  if (first === undefined) return undefined
  const { period } = first.figures
  // What is unfinished is so as soon as one of them does not have all of it.
  const asOf = Math.min(...drawn.map(({ figures }) => figures.asOf))
  const until = Math.min(...drawn.map(({ figures }) => figures.knownUntil ?? figures.asOf))
  const scans = drawn.map(({ timeline }) => scansByBucket(period.buckets, timeline ?? []))
  return {
    bucket: period.bucket,
    lines: drawn.map(({ name, look }) => ({ name, look })),
    points: period.buckets.map((bucket, at): LinesPoint => ({
      name: nameOf(period, bucket, at),
      date: startIn(period, bucket),
      // Behind where scans break off a bucket may be over, but is not known.
      state: bucket.from >= until && bucket.from < asOf ? 'whole' : stateAt(bucket, until),
      scans: scans.map((counts) => (bucket.from < until ? counts[at] : undefined)),
    })),
  }
}

/** As the address says that they are drawn: each bucket by itself, or added up. */
export function linesInView(known: readonly Known[], isCumulative: boolean): LinesData | undefined {
  const lines = toLines(known)
  return lines && isCumulative ? toCumulative(lines) : lines
}

/** Where clocks go back two hours have the same name: the second says that it is the second. */
function nameOf(period: Period, bucket: Bucket, at: number): string {
  const name = formatBucket(period, bucket)
  return period.bucket === 'hour' && period.buckets[at - 1]?.date === bucket.date ? words.again(name) : name
}

/** A line of the table. */
export interface ComparedRow {
  readonly subject: Compared
  readonly name: string
  readonly look: number
  /** Undefined where nothing of the period is known. */
  readonly scans: number | undefined
  /** Of the sum; empty where there is none. */
  readonly share: string
  /** Undefined where the source does not give them; bounds where it gives those of parts only. */
  readonly visitors: number | Figures['visitorBounds']
  /** Of scans, against what the period is compared with. */
  readonly change: Change | undefined
  /** With what scans are compared, and the change as a ratio; that is undefined where there were none. */
  readonly before: { readonly scans: number; readonly change: number | undefined } | undefined
  readonly busiest: { readonly name: string; readonly scans: number } | undefined
}

export interface ComparedTable {
  readonly rows: readonly ComparedRow[]
  readonly sum: number
  /** Subjects of one kind share no scan but those of tags, so only of them there is a sum to have a share of. */
  readonly areAlike: boolean
  /** Whether there is one: of what is not known there is none either. */
  readonly addsUp: boolean
  /** `1–15 Apr 2026, up to 14:30`; undefined without a comparison. */
  readonly against: string | undefined
  /** Whether averages of a day are compared, for that has more days, or fewer. */
  readonly isADay: boolean
}

export function toTable(known: readonly Known[]): ComparedTable {
  const sum = known.reduce((sum, { figures }) => sum + figures.scans, 0)
  const kinds = new Set(known.map(({ subject }) => subject.kind))
  const areAlike = kinds.size < 2 && !kinds.has('tag')
  const addsUp = areAlike && !known.some(({ figures }) => figures.isUnknown)
  return {
    sum,
    areAlike,
    addsUp,
    against: againstOf(known),
    isADay: known.some(({ figures }) => scansCompared(figures)?.days !== undefined),
    rows: known.map(({ subject, name, look, figures, timeline }) => ({
      subject,
      name,
      look,
      scans: figures.isUnknown ? undefined : figures.scans,
      share: addsUp ? formatShare(figures.scans, sum) : '',
      visitors: figures.isUnknown ? undefined : (figures.visitors ?? figures.visitorBounds),
      change: changeOf(figures),
      before: beforeOf(figures),
      busiest: busiestOf(figures, timeline),
    })),
  }
}

/** Of scans: those now, as far as they are compared, and those before. */
function scansCompared({
  scans,
  comparison,
}: Figures): { readonly scans: number; readonly before: number; readonly days: ComparedDays | undefined } | undefined {
  // Where nothing of the period has passed yet there is no part to compare.
  if (comparison === undefined || comparison.from >= comparison.to) return undefined
  return { scans: comparison.scansCompared ?? scans, before: comparison.totalScans, days: comparison.days }
}

function changeOf(figures: Figures): Change | undefined {
  const compared = scansCompared(figures)
  if (compared === undefined) return undefined
  const { scans, before } = comparedCounts(compared, compared.days)
  return describeChange(scans, before)
}

function beforeOf(figures: Figures): ComparedRow['before'] {
  const compared = scansCompared(figures)
  if (compared === undefined) return undefined
  const { scans, before } = comparedCounts(compared, compared.days)
  return { scans: compared.before, change: before === 0 ? undefined : (scans - before) / before }
}

function againstOf(known: readonly Known[]): string | undefined {
  const compared = known.find(({ figures }) => changeOf(figures) !== undefined)?.figures
  if (compared?.comparison === undefined) return undefined
  const { from, to, days } = compared.comparison
  return withDays(formatWindow(Date.parse(from), Date.parse(to), compared.period.zone), days)
}

/** The bucket with the most scans, the earliest of several. */
function busiestOf({ period, asOf, knownUntil = asOf }: Figures, timeline: Known['timeline']): ComparedRow['busiest'] {
  const counts = scansByBucket(period.buckets, timeline ?? []).map((scans) => scans ?? 0)
  const most = Math.max(0, ...counts)
  const bucket = period.buckets[counts.indexOf(most)]
  if (most === 0 || bucket === undefined) return undefined
  const name = formatBucketInPeriod(period, bucket)
  return { name: bucket.to > knownUntil ? words.soFar(name) : name, scans: most }
}
