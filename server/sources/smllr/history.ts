/** A history put together from period answers: first what is kept, then what is asked for within the budget. */
import { bucketsUntil } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { HistoryQuestion, KnownBucket, KnownHistory } from '#server/sources/source.ts'
import type { Kept } from './archive.ts'
import type { Urgency } from './budget.ts'
import { MOST_OF_A_GUESTS_CHART } from './budget/shares.ts'
import { chartUrgencyOf, toProblem, type Desk } from './desk.ts'
import { partsOf, readableFrom, scansOf, type Part, type PeriodData } from './parts.ts'
import {
  archiveKeyOf,
  endpointOf,
  periodQuestion,
  textOf,
  type PeriodEndpoint,
  type VendorQuestion,
} from './questions.ts'

interface HistoryParts {
  readonly desk: Pick<Desk, 'known' | 'refusal' | 'ask' | 'isStale'>
  readonly clock: Clock
  /** How long so many questions of the urgency take within the budget, in seconds. */
  readonly secondsFor: (questions: number, urgency: Urgency) => number
  /** What was observed of all codes, by clock hour; undefined where not known. */
  readonly hourly?: ((from: Instant, to: Instant) => readonly (number | undefined)[]) | undefined
}

/** Snapshots come no closer than this: more of them than can be looked at would only cost. */
const PAUSE_MS = 250

/**
 * Lines up all that lacks at once; of a guest's only a few, the next as each is answered. Where guests wait for so much
 * already that nothing may be lined up, what is known is told and then the refusal; that alone where nothing is.
 */
export async function* composeHistory(
  asked: HistoryQuestion,
  { desk, clock, secondsFor, hourly }: HistoryParts,
): AsyncGenerator<KnownHistory> {
  const plan = planOf(asked)
  const observed = observedHours(asked, hourly)
  const urgency = chartUrgencyOf(asked.asker)
  const known = new Map<string, Kept<PeriodData>>()
  const wanted: VendorQuestion<PeriodEndpoint>[] = []
  for (const [text, { question, readFrom }] of plan.questions) {
    const kept = desk.known(question, asked.asker)
    if (kept !== undefined) known.set(text, kept)
    // However lately it was read: where a bucket has ended or begun since, it tells too little.
    const isOvertaken = kept?.state === 'open' && kept.fetchedAt < readFrom
    if (kept === undefined || isOvertaken || desk.isStale(kept, question)) wanted.push(question)
  }
  const snapshot = (coming: number): KnownHistory => ({
    ...whatIsKnown(asked, plan, known, observed, clock()),
    coming,
    seconds: coming === 0 ? undefined : secondsFor(coming, urgency),
  })
  const refused = wanted[0] && desk.refusal(wanted[0], urgency)
  if (refused !== undefined && known.size === 0) throw refused
  yield snapshot(wanted.length)

  const leaving = new AbortController()
  const signal = asked.signal ? AbortSignal.any([asked.signal, leaving.signal]) : leaving.signal
  const lacking = [...wanted]
  const open = new Set<VendorQuestion>()
  let failure: Error | undefined
  let news = Promise.withResolvers<void>()
  signal.addEventListener('abort', () => news.resolve(), { once: true })
  const atOnce = asked.asker === 'guest' ? MOST_OF_A_GUESTS_CHART : Infinity
  /** What was refused for now, and what would have been asked behind it. */
  let refusals = 0
  const lineUp = () => {
    while (open.size < atOnce && !signal.aborted) {
      const question = lacking.shift()
      if (question === undefined) return
      open.add(question)
      void desk
        .ask(question, urgency, signal)
        .then((kept) => known.set(textOf(archiveKeyOf(question)), kept))
        .catch((error: unknown) => {
          failure ??= toProblem(question.endpoint, error) as Error
          if (error instanceof Problem && error.isWaiting) refusals += 1 + lacking.splice(0).length
        })
        .finally(() => {
          open.delete(question)
          lineUp()
          news.resolve()
        })
    }
  }
  lineUp()
  try {
    // What was told counts, not what is open: the last answer may come while its reader is busy with the line before.
    for (let isComing = open.size > 0; isComing;) {
      await news.promise
      if (signal.aborted) return
      if (open.size > 0) await pause(signal)
      news = Promise.withResolvers()
      isComing = open.size > 0
      yield snapshot(open.size + lacking.length + refusals)
    }
  } finally {
    leaving.abort()
  }
  // What could be had has been told; that the rest failed is told last.
  if (failure !== undefined && asked.signal?.aborted !== true) throw failure
}

/** Ends at once where whoever reads leaves. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, PAUSE_MS)
    signal.addEventListener('abort', end)
  })
}

interface Plan {
  readonly buckets: readonly { readonly bucket: KnownBucket; readonly parts: readonly Part[] }[]
  /** The span as the one period that it is, if it is: only its answer has its visitors. */
  readonly whole: Part | undefined
  /** Every question that the history needs, once, newest first, and from when on an answer tells all that is needed of it. */
  readonly questions: ReadonlyMap<string, { readonly question: Part['question']; readonly readFrom: Instant }>
}

function planOf({ subject, period, until }: HistoryQuestion): Plan {
  const buckets = bucketsUntil(period, until).map((bucket) => ({
    bucket: { ...bucket, scans: undefined, visitors: undefined },
    parts: partsOf(subject, period, bucket),
  }))
  const { endpoint, id } = endpointOf(subject)
  const { name, date, zone, from, to } = period
  const whole =
    name === 'custom'
      ? undefined
      : { question: periodQuestion(endpoint, id, { name, date, zone, from }), entry: undefined, from, to }
  const parts = buckets.flatMap((bucket) => bucket.parts.filter((part) => part.from < until)).reverse()
  // The vendor's answers about a code have no visitors.
  if (whole !== undefined && subject.kind !== 'qr') parts.unshift(whole)
  const questions = new Map<string, { question: Part['question']; readFrom: Instant }>()
  for (const part of parts) {
    const text = textOf(archiveKeyOf(part.question))
    const readFrom = Math.max(readableFrom(part, until), questions.get(text)?.readFrom ?? 0)
    questions.set(text, { question: part.question, readFrom })
  }
  return { buckets, whole, questions }
}

type Known = ReadonlyMap<string, Kept<PeriodData>>

const HOUR = 3_600_000

/** The organisation's hours, of which the vendor tells nothing, as far as they were watched: scans by first instant. */
function observedHours({ subject, period, until }: HistoryQuestion, hourly: HistoryParts['hourly']): Observed {
  if (hourly === undefined || period.bucket !== 'hour' || subject.kind !== 'organisation') return new Map()
  const to = Math.min(period.to, Math.ceil(until / HOUR) * HOUR)
  return new Map(hourly(period.from, to).map((scans, i) => [period.from + i * HOUR, scans]))
}

type Observed = ReadonlyMap<Instant, number | undefined>

function whatIsKnown(
  { until }: HistoryQuestion,
  { buckets, whole }: Plan,
  known: Known,
  observed: Observed,
  now: Instant,
): Pick<KnownHistory, 'buckets' | 'asOf' | 'visitors'> {
  const keptFor = (part: Part) => known.get(textOf(archiveKeyOf(part.question)))
  let asOf = now
  const filled = buckets.map(({ bucket, parts }): KnownBucket => {
    let scans = parts.length === 0 ? observed.get(bucket.from) : 0
    for (const part of parts) {
      if (part.from >= until || scans === undefined) continue
      const kept = keptFor(part)
      const counted = kept && scansOf(part, kept, until)
      scans = counted === undefined ? undefined : scans + counted
      // A part that is over does not change with time; one that goes on is as old as its answer.
      if (counted !== undefined && until < part.to) asOf = Math.min(asOf, kept!.fetchedAt)
    }
    const only = parts.length === 1 && parts[0]!.entry === undefined ? keptFor(parts[0]!) : undefined
    return { ...bucket, scans, visitors: scans === undefined ? undefined : (only?.data.uniqueVisitors ?? undefined) }
  })
  const ofWhole = whole && keptFor(whole)
  const isRead = ofWhole !== undefined && ofWhole.fetchedAt >= readableFrom(whole!, until)
  return { buckets: filled, asOf, visitors: visitorsOf(isRead ? ofWhole : undefined, filled) }
}

/** Exact where the whole span was asked for as one; else no fewer than in any bucket and no more than in all together. */
function visitorsOf(whole: Kept<PeriodData> | undefined, buckets: readonly KnownBucket[]): KnownHistory['visitors'] {
  const exact = whole?.data.uniqueVisitors ?? undefined
  if (exact !== undefined) return { atLeast: exact, atMost: exact }
  let [atLeast, atMost] = [0, 0]
  for (const { visitors } of buckets) {
    if (visitors === undefined) return undefined
    atLeast = Math.max(atLeast, visitors)
    atMost += visitors
  }
  return buckets.length === 0 ? undefined : { atLeast, atMost }
}
