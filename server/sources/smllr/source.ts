/** The reporting API answered by SMLLR, through the desk. */
import { Problem } from '#contract/problem.ts'
import { isPlain } from '#contract/period.ts'
import type { ScanFilter } from '#contract/scan-filter.ts'
import type { Connection } from '#contract/app.ts'
import type { EndpointData, QrListed, QrReport } from '#contract/reporting.ts'
import type { Clock } from '#server/clock.ts'
import type { Answered, Asker, Question, ReportSource, WatchReader } from '#server/sources/source.ts'
import type { Urgency } from './budget.ts'
import { nothingThere, type Desk } from './desk.ts'
import { composeHistory } from './history.ts'
import { createOwned } from './owned.ts'
import { listQuestion, periodQuestion, type PeriodEndpoint, type VendorQuestion } from './questions.ts'
import { coverOf, merge, type AnsweredPart } from './spans.ts'
import { alignTimeline } from './timeline.ts'

export interface SourceParts {
  readonly desk: Desk
  readonly clock: Clock
  readonly connection: () => Connection
  /** Told what people look at, so that the backfill knows what to fill. */
  readonly onAsked: (question: VendorQuestion<PeriodEndpoint>, zone: string, asker: Asker | undefined) => void
  readonly secondsFor: (questions: number, urgency: Urgency) => number
  readonly hourly?: Parameters<typeof composeHistory>[1]['hourly']
  readonly watch: WatchReader
  readonly close: () => Promise<void>
}

/** Questions that a span may be put together from: a minute of the vendor's budget, or five years of a code's months. */
const MOST_PARTS = 60

/** A question that ends this much before now is meant as now: a report asks again when its chart has come. */
const SAME_MOMENT_MS = 180_000

export function createSource(parts: SourceParts): ReportSource {
  const { desk, clock, connection, onAsked, secondsFor, hourly, watch, close } = parts

  async function answer<Name extends PeriodEndpoint>(
    endpoint: Name,
    id: string,
    { period, until, filter, want, signal, asker }: Question,
  ): Promise<Answered<EndpointData<Name>>> {
    refuse(filter)
    if (until < Math.min(period.to, clock() - SAME_MOMENT_MS)) {
      throw new Problem(503, 'SMLLR cannot be asked for a part of a period.')
    }
    // An empty id would ask for another path.
    if (endpoint !== 'summary' && id === '') throw nothingThere(endpoint)
    const parts = isPlain(period) ? [period] : coverOf(endpoint, period, until)
    if (parts.length > MOST_PARTS) {
      throw new Problem(
        400,
        `SMLLR would have to be asked ${parts.length} times about these dates, and at most ${MOST_PARTS} times are allowed for. Ask for a shorter span.`,
      )
    }
    const answered = await Promise.all(
      parts.map(async (part): Promise<AnsweredPart<Name>> => {
        const question = periodQuestion(endpoint, id, part)
        const terms = { signal, asker }
        const answer = await (want === 'all' ? desk.current(question, terms) : desk.beside(question, terms))
        onAsked(question, part.zone, asker)
        return { period: part, asked: question.period!, answer }
      }),
    )
    return isPlain(period) ? plain(endpoint, answered[0]!) : merge(endpoint, period, answered)
  }

  async function qr(id: string, question: Question): Promise<Answered<QrReport>> {
    const { data, ...freshness } = await answer('qr', id, question)
    return { data: { ...factsOf(id), ...data }, ...freshness }
  }

  /** What the list of all codes says of one, as far as it has been asked for. */
  function factsOf(id: string): Partial<QrListed> {
    const listed = desk.known(listQuestion('qrs'))?.data.find((code) => code.id === id)
    if (listed === undefined) return {}
    const { title, shortUrl, destinationUrl, createdAt } = listed
    return { title, shortUrl, destinationUrl, createdAt }
  }

  return {
    cuts: 'ends',
    async describe() {
      return { kind: 'smllr', label: 'SMLLR', countsBots: false, connection: connection() }
    },
    summary: (question) => answer('summary', '', question),
    qrs: () => desk.current(listQuestion('qrs')),
    qr,
    campaigns: () => desk.current(listQuestion('campaigns')),
    campaign: (id, question) => answer('campaign', id, question),
    clients: () => desk.current(listQuestion('clients')),
    client: (id, question) => answer('client', id, question),
    async *history(question) {
      refuse(question.filter)
      yield* composeHistory(question, { desk, clock, secondsFor, hourly })
    },
    owned: createOwned(desk, clock),
    watch,
    // A question for each would use up a minute's budget with every screen of rows.
    days: () =>
      Promise.reject(new Problem(404, 'SMLLR does not tell the days of many QR codes, campaigns or clients at once.')),
    trends: () => Promise.reject(new Problem(404, 'SMLLR does not tell how all QR codes went lately.')),
    tallies: () => Promise.reject(new Problem(404, 'SMLLR does not tell what rose and what fell.')),
    rhythm: () => Promise.reject(new Problem(404, 'SMLLR does not tell at which hours of the week there were scans.')),
    close,
  }
}

/** The vendor tells what there was from a country or on a device, but nothing else about only those scans. */
function refuse(filter: ScanFilter | undefined): void {
  if (filter === undefined) return
  throw new Problem(
    400,
    'SMLLR cannot be asked for some scans only. Leave out country, region, city, device, referrer and tag to get all.',
  )
}

/** The answer about one period of the vendor's; that about a code with its timeline on the period's buckets. */
function plain<Name extends PeriodEndpoint>(
  endpoint: Name,
  { asked, answer }: AnsweredPart<Name>,
): Answered<EndpointData<Name>> {
  if (endpoint !== 'qr') return answer
  const { data, ...freshness } = answer as Answered<QrReport>
  const { timeline, total } = alignTimeline(asked, data.timeline, freshness.asOf)
  return { data: { totalScans: total, ...data, timeline }, ...freshness }
}
