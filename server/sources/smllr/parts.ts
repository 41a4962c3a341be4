/**
 * Which of the vendor's answers hold a bucket. It gives a timeline only for single codes; for all else a bucket is a
 * period of its own, and what is no whole period is added up from days. Scans add up; visitors never do.
 */
import type { Subject } from '#contract/history.ts'
import {
  bucketsBetween,
  dateAt,
  firstDateOf,
  periodOf,
  startOf,
  type Bucket,
  type CalendarDate,
  type Period,
  type PeriodName,
} from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { CampaignReport, ClientReport, QrReport, Summary } from '#contract/reporting.ts'
import { endpointOf, periodQuestion, type PeriodEndpoint, type VendorQuestion } from './questions.ts'
import { alignTimeline } from './timeline.ts'
import type { Kept } from './archive.ts'

export type PeriodData = Summary | QrReport | CampaignReport | ClientReport

/** A piece of a bucket: an answer and, for a code, the place in its timeline. */
export interface Part extends Pick<Bucket, 'from' | 'to'> {
  readonly question: VendorQuestion<PeriodEndpoint>
  /** Name of the entry in the answer's timeline; undefined where the answer's total counts. */
  readonly entry: string | undefined
}

/** The parts of a bucket; none where the vendor cannot tell. */
export function partsOf(
  subject: Subject,
  { bucket, zone }: Pick<Period, 'bucket' | 'zone'>,
  named: Bucket,
): readonly Part[] {
  const { endpoint, id } = endpointOf(subject)
  /** A bucket that is a period itself. */
  const total = (name: PeriodName, { date, from, to }: Bucket): Part => ({
    question: periodQuestion(endpoint, id, { name, date: dateIn(date), zone, from }),
    entry: undefined,
    from,
    to,
  })
  /** An entry of the timeline of the period that holds it. */
  const entry = (name: PeriodName, { date, from, to }: Bucket): Part => ({
    question: periodQuestion(endpoint, id, startOfPeriod(name, dateIn(date), zone)),
    entry: date,
    from,
    to,
  })
  const isCode = subject.kind === 'qr'
  const day = (one: Bucket) => (isCode ? entry('month', one) : total('day', one))

  if (bucket === 'hour') return isCode ? [entry('day', named)] : []
  if (bucket === 'day') return [day(named)]
  if (isWholePeriod(bucket, named, zone)) {
    if (!isCode) return [total(bucket, named)]
    if (bucket === 'month') return [entry('year', named)]
  }
  return bucketsBetween('day', dateAt(zone, named.from), dateAt(zone, named.to - 1), zone).map(day)
}

function isWholePeriod(name: 'week' | 'month', { date, from, to }: Bucket, zone: Zone): boolean {
  const period = periodOf(name, dateIn(date), zone)
  return from === period.from && to === period.to
}

/** A period's name, first date and first instant, without the work of cutting it into buckets. */
function startOfPeriod(name: PeriodName, date: CalendarDate, zone: Zone) {
  const first = firstDateOf(name, date)
  return { name, date: first, zone, from: startOf(first, zone) }
}

/** `2026-05` and `2026-05-15T13:00` as a date that lies in them. */
function dateIn(name: string): string {
  return name.length === 7 ? `${name}-01` : name.slice(0, 10)
}

/**
 * From when on an answer tells of a part: one that was read before the part was over, and the part is over now, would
 * count too few.
 */
export function readableFrom({ from, to }: Pick<Part, 'from' | 'to'>, now: Instant): Instant {
  return now >= to ? to : from
}

/** Scans of a part as the kept answer has them; undefined where it does not cover the part as far as it has gone by now. */
export function scansOf(part: Part, kept: Kept<PeriodData>, now: Instant): number | undefined {
  if (kept.fetchedAt < readableFrom(part, now)) return undefined
  const { question, entry, from } = part
  if (entry === undefined) return totalOf(kept.data)
  // Behind a change of the clocks the vendor's fixed offset calls an hour by another name; the instant is the same.
  const isHour = entry.length > 10
  return entriesOf(question.period!, kept).get(isHour ? from : entry)
}

const entriesOfKept = new WeakMap<Kept<PeriodData>, ReadonlyMap<string | Instant, number>>()

/** Scans of a kept timeline by the names and by the first instants of its buckets: read for each of them, made once. */
function entriesOf(period: Period, kept: Kept<PeriodData>): ReadonlyMap<string | Instant, number> {
  let entries = entriesOfKept.get(kept)
  if (entries === undefined) {
    const { timeline } = alignTimeline(period, kept.data.timeline ?? [], kept.fetchedAt)
    const named = timeline.flatMap(({ date, start, scans }): [string | Instant, number][] => [
      [date, scans],
      [Date.parse(start!), scans],
    ])
    entriesOfKept.set(kept, (entries = new Map(named)))
  }
  return entries
}

function totalOf(data: PeriodData): number | undefined {
  return 'aggregatedScans' in data ? data.aggregatedScans : data.totalScans
}
