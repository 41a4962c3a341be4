/**
 * Answers the seven endpoints from a source: turns parameters and the time into questions, and adds what the figures
 * are compared with.
 */
import { comparisonOf, isUnfinished, type Period } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import {
  endpoints,
  periodOfParams,
  type ComparisonData,
  type EndpointData,
  type EndpointName,
  type Meta,
  type PeriodParams,
  type TimelineEntry,
} from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import type { Question, ReportSource } from '#server/sources/source.ts'

export interface Report<Name extends EndpointName = EndpointName> {
  readonly data: EndpointData<Name>
  readonly meta: Meta
}

/** What a request names besides its parameters. `id` is empty for endpoints that have none. */
export interface Subject {
  readonly source: ReportSource
  readonly id: string
  /** The instant that counts as now; scans at or after it are not in the figures. */
  readonly now: Instant
}

type Ask = (source: ReportSource, id: string, question: Question) => Promise<PeriodData>
type PeriodName = Exclude<EndpointName, ListName>
type PeriodData = EndpointData<PeriodName>

const lists = {
  qrs: (source: ReportSource) => source.qrs(),
  campaigns: (source: ReportSource) => source.campaigns(),
  clients: (source: ReportSource) => source.clients(),
}
type ListName = keyof typeof lists

const periodReports: Readonly<Record<PeriodName, Ask>> = {
  summary: (source, _id, question) => source.summary(question),
  qr: (source, id, question) => source.qr(id, question),
  campaign: (source, id, question) => source.campaign(id, question),
  client: (source, id, question) => source.client(id, question),
}

function isList(name: EndpointName): name is ListName {
  return name in lists
}

/**
 * The answer of an endpoint: data and meta as the contract has them. `params` are the endpoint's own, parsed.
 * Throws the source's `Problem`s: 404 for an unknown id, 503 for a source that cannot answer.
 */
export async function report(name: EndpointName, params: unknown, subject: Subject): Promise<Report> {
  const { source, id, now } = subject
  const asOf = new Date(now).toISOString()
  if (isList(name)) return { data: await lists[name](source), meta: { asOf } }

  const periodParams = params as PeriodParams
  const period = periodOfParams(periodParams, now)
  const ask = (asked: Period, until: Instant, want: Question['want']) =>
    periodReports[name](source, id, {
      period: asked,
      until: Math.min(Math.max(until, asked.from), asked.to),
      includeBots: periodParams.bots === 'include',
      want,
    })

  const [data, comparison] = await Promise.all([
    ask(period, now, 'all'),
    periodParams.compare === 'previous' ? compare(period, now, ask) : undefined,
  ])
  return {
    data: comparison === undefined ? data : { ...data, comparison },
    meta: { asOf, period: toMeta(period, now) },
  }
}

/** The period before: its whole timeline, and totals of the part that is compared. */
async function compare(
  period: Period,
  now: Instant,
  ask: (period: Period, until: Instant, want: Question['want']) => Promise<PeriodData>,
): Promise<ComparisonData | undefined> {
  const { period: before, until } = comparisonOf(period, now)
  const whole = until === before.to
  try {
    const [part, all] = await Promise.all([
      ask(before, until, 'figures'),
      whole ? undefined : ask(before, Math.min(before.to, now), 'figures'),
    ])
    return {
      from: new Date(before.from).toISOString(),
      to: new Date(until).toISOString(),
      whole,
      totalScans: totalOf(part),
      uniqueVisitors: part.uniqueVisitors,
      timeline: (all ?? part).timeline,
    }
  } catch (error) {
    // The figures asked for are worth more than none: the answer stands without what it would be compared with.
    if (error instanceof Problem && error.status === 503) return undefined
    throw error
  }
}

function totalOf(data: PeriodData): number {
  if ('aggregatedScans' in data) return data.aggregatedScans
  return data.totalScans ?? sumOf(data.timeline ?? [])
}

/** A vendor's answer for one code has no total, but its timeline covers all of its scans. */
function sumOf(timeline: readonly TimelineEntry[]): number {
  return timeline.reduce((sum, entry) => sum + entry.scans, 0)
}

function toMeta(period: Period, now: Instant): NonNullable<Meta['period']> {
  return {
    name: period.name,
    date: period.date,
    timezone: period.zone,
    from: new Date(period.from).toISOString(),
    to: new Date(period.to).toISOString(),
    bucket: period.bucket,
    unfinished: isUnfinished(period, now),
  }
}

/** Names of all endpoints, in the order of the contract. */
export const endpointNames = Object.keys(endpoints) as EndpointName[]
