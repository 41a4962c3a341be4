/**
 * Answers the seven endpoints from a source: turns parameters and the time into questions, and adds what the figures
 * are compared with.
 */
import { comparedPeriod } from '#contract/comparison.ts'
import type { Period, Span } from '#contract/period.ts'
import {
  comparedWithOf,
  endpoints,
  periodOfParams,
  type EndpointData,
  type EndpointName,
  type PeriodParams,
  type QrListed,
  type QrsParams,
} from '#contract/reporting.ts'
import { scanFilterOf } from '#contract/scan-filter-params.ts'
import type { Instant } from '#contract/zone.ts'
import type { Answered, HistoryQuestion, Question, ReportSource } from '#server/sources/source.ts'
import { toMeta, toPeriodMeta, type Asking, type Told } from './asking.ts'
import { compare, type PeriodData } from './comparison.ts'
import { knownTimeline } from './history.ts'
import { knownIn } from './known.ts'

export interface EndpointAsking extends Asking {
  /** Empty for endpoints that have none. */
  readonly id: string
}

type Ask = (source: ReportSource, id: string, question: Question) => Promise<Answered<PeriodData>>
type PeriodName = Exclude<EndpointName, ListName>

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
export async function report(
  name: EndpointName,
  params: unknown,
  asking: EndpointAsking,
): Promise<Told<EndpointData<EndpointName>>> {
  const { source, id, now } = asking
  if (isList(name)) {
    const { data, ...freshness } = await lists[name](source)
    const { top } = params as QrsParams
    if (top === undefined) return { data, meta: toMeta(freshness) }
    return { data: mostScanned(data as QrListed[], top), meta: { ...toMeta(freshness), count: data.length } }
  }

  const periodParams = params as PeriodParams
  const period = periodOfParams(periodParams, now)
  const how = comparedWithOf(periodParams)
  const includeBots = periodParams.bots === 'include'
  const filter = scanFilterOf(periodParams)
  const ask = (asked: Period, until: Instant, want: Question['want']) =>
    periodReports[name](source, id, {
      period: asked,
      until: Math.min(Math.max(until, asked.from), asked.to),
      includeBots,
      filter,
      want,
    })

  const own = ask(period, now, 'all')
  const known = knownIn(source, period, how && comparedPeriod(period, how), now)
  const timeline = (asked: Period) =>
    knownTimeline(source, { subject: subjectOfEndpoint(name, id), period: asked, until: now, includeBots, filter })
  const [{ data, ...freshness }, compared, { from, until, breaksOffAt }] = await Promise.all([
    own,
    how &&
      known.then(({ until, isComparable }) =>
        isComparable ? compare({ period, how, now: until, cuts: source.cuts, own, ask, known: timeline }) : undefined,
      ),
    known,
  ])
  const meta = toMeta({
    ...freshness,
    refreshing: freshness.refreshing === true || compared?.coming === true,
    knownFrom: from,
    knownUntil: breaksOffAt,
  })
  return {
    data: {
      ...withoutUnknown(data, period, { from: from ?? -Infinity, to: until }),
      ...(compared?.comparison && { comparison: compared.comparison }),
    },
    meta: {
      ...meta,
      period: toPeriodMeta(period, now),
      ...(how && { comparedWith: how }),
    },
  }
}

/** A gap in what is known is no zero: the data with the buckets of which something is known. */
function withoutUnknown(data: PeriodData, { buckets }: Period, known: Span): PeriodData {
  const unknown = new Set(
    buckets.filter(({ from, to }) => to <= known.from || from >= known.to).map(({ from }) => from),
  )
  if (data.timeline === undefined || unknown.size === 0) return data
  return {
    ...data,
    timeline: data.timeline.filter(({ start }) => start === undefined || !unknown.has(Date.parse(start))),
  }
}

/** The first of a list in the order in which the dashboard shows it: of equal ones those first that the list has last. */
function mostScanned(all: readonly QrListed[], top: number): QrListed[] {
  let order = orders.get(all)
  if (order === undefined) {
    order = all.toSorted((one, other) => one.totalScans - other.totalScans).toReversed()
    if (Object.isFrozen(all)) orders.set(all, order)
  }
  return order.slice(0, top)
}

/** By the list, which sources share until it changes: 50,000 codes are not sorted anew for everybody. */
const orders = new WeakMap<readonly QrListed[], readonly QrListed[]>()

function subjectOfEndpoint(name: PeriodName, id: string): HistoryQuestion['subject'] {
  return name === 'summary' ? { kind: 'organisation' } : { kind: name, id }
}

/** Names of all endpoints, in the order of the contract. */
export const endpointNames = Object.keys(endpoints) as EndpointName[]
