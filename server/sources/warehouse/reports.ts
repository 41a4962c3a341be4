import { hash } from 'node:crypto'
import { bucketsUntil, type Span } from '#contract/period.ts'
import type {
  CampaignListed,
  CampaignReport,
  ClientListed,
  ClientReport,
  QrListed,
  QrReport,
  Summary,
  TimelineEntry,
} from '#contract/reporting.ts'
import { RECORDED_NAMES } from '#contract/scan-filter-params.ts'
import type { Instant } from '#contract/zone.ts'
import type {
  AskedBy,
  DaysQuestion,
  RhythmQuestion,
  SpanQuestion,
  Tally,
  TallyQuestion,
  Trend,
  TrendsQuestion,
} from '#server/sources/source.ts'
import type { Answers } from './answers.ts'
import { versionsOf, type DataVersion } from './data-version.ts'
import { directoriesOf, type Directory } from './directory.ts'
import type { Engine, Reader } from './engine.ts'
import { campaign } from './queries/campaign.ts'
import { client } from './queries/client.ts'
import { daysOfCodes, daysOfOwners } from './queries/days.ts'
import { campaigns, clients, qrs, scansAround } from './queries/lists.ts'
import { qr } from './queries/qr.ts'
import { rhythm } from './queries/rhythm.ts'
import { summary } from './queries/summary.ts'
import { tallies } from './queries/tallies.ts'
import { trends } from './queries/trends.ts'
import { scansByPiece, scansIn, type ScansByPiece } from './queries/watch.ts'
import type { Askers } from './turns.ts'

/** The answers of the warehouse, each found once for a version of its data. All who ask share them: they are frozen. */
export interface Reports {
  summary(question: SpanQuestion): Promise<Summary>
  /** Scans that lie ahead of now are in no list. */
  qrs(now: Instant): Promise<QrListed[]>
  qr(id: string, question: SpanQuestion): Promise<QrReport>
  campaigns(now: Instant): Promise<CampaignListed[]>
  campaign(id: string, question: SpanQuestion): Promise<CampaignReport>
  clients(): Promise<ClientListed[]>
  client(id: string, question: SpanQuestion): Promise<ClientReport>
  tallies(question: TallyQuestion): Promise<readonly Tally[]>
  rhythm(question: RhythmQuestion): Promise<readonly number[]>
  /** Those of codes are not kept: whoever scrolls asks for other rows each time. */
  days(question: DaysQuestion): Promise<ReadonlyMap<string, readonly number[]>>
  trends(question: TrendsQuestion): Promise<readonly Trend[]>
  /** Of the codes that were scanned within these pieces of time. */
  scansByPiece(pieces: readonly Span[], asker?: AskedBy): Promise<readonly ScansByPiece[]>
  /** By people, of the whole organisation, in the quarters of an hour that begin within the span. */
  scansIn(span: Span): Promise<number>
  /** The first scan of all and the last before now, both of one moment, bots included; undefined where there is none. */
  bounds(now: Instant): Promise<Bounds>
}

type Bounds = Pick<DataVersion, 'oldestScan' | 'newestScan'>

/** Behind all scans that the engine can hold but those of a month. It begins a month, so that all are whole ones. */
const NEVER = Date.UTC(2106, 0, 1)

interface WithTimeline {
  timeline?: TimelineEntry[] | undefined
}

/** Answers what `Reports` says. Throws a `Problem` 404 for an unknown id, and what the engine throws. */
export function createReports(engine: Engine, answers: Answers): Reports {
  const versionFor = versionsOf(engine)
  const directoryOf = directoriesOf(engine)
  const readerFor = (askers: Askers): Reader => ({
    rows: (schema, sql, params) => engine.rows(schema, sql, params, askers),
  })
  const versionAskedBy = (asker: AskedBy) => versionFor(readerFor([asker]))

  /** As `answers.of`; whoever comes to share a question may make it more urgent. */
  const found: Answers['of'] = (...asked) => {
    const answer = answers.of(...asked)
    engine.reconsider()
    return answer
  }

  /** What everybody shares, for as long as the data stays: nobody's, so that no guest can hold it up. */
  async function shared<Answer>(name: string, find: (reader: Reader, directory: Directory) => Promise<Answer>) {
    const version = await versionFor()
    return found(version, name, async () => find(engine, await directoryOf(version)))
  }

  let around:
    | { readonly id: string; readonly from: Instant; readonly last: Instant | undefined; readonly next: Instant }
    | undefined
  /** The last scan before now, and when the next one comes that lies ahead; both are the same until then. */
  async function aroundNow({ id, newestScan }: DataVersion, now: Instant) {
    if (newestScan === undefined || newestScan < now) return { last: newestScan, next: NEVER }
    if (around?.id === id && around.from <= now && now <= around.next) return around
    const { last, next = NEVER } = await scansAround(engine, now)
    around = { id, from: now, last, next }
    return around
  }

  /** A list of all scans so far, which holds until the next one comes: for good, unless scans lie ahead. */
  async function soFar<Answer>(
    name: string,
    now: Instant,
    find: (reader: Reader, directory: Directory, until: Instant) => Promise<Answer>,
  ) {
    const version = await versionFor()
    const { next: until } = await aroundNow(version, now)
    return found(version, `${name} until ${until}`, async () => find(engine, await directoryOf(version), until))
  }

  async function ofSpan<Answer extends WithTimeline>(
    subject: string,
    question: SpanQuestion,
    find: (reader: Reader, directory: Directory, question: SpanQuestion) => Promise<Answer>,
  ): Promise<Answer> {
    const version = await versionAskedBy(question)
    const asked = asOfLastScan(question, version)
    const everything = { ...asked, want: 'all' } as const
    const wanted = answers.has(version, keyOf(subject, everything)) ? everything : asked
    const answer = await found(
      version,
      keyOf(subject, wanted),
      async (askers) => find(readerFor(askers), await directoryOf(version), wanted),
      question,
    )
    return upTo(answer, question)
  }

  return {
    summary: (question) => ofSpan('summary', question, summary),
    qrs: (now) => soFar('qrs', now, qrs),
    qr: (id, question) => ofSpan(`qr ${id}`, question, (reader, directory, asked) => qr(reader, directory, id, asked)),
    campaigns: (now) => soFar('campaigns', now, campaigns),
    campaign: (id, question) =>
      ofSpan(`campaign ${id}`, question, (reader, directory, asked) => campaign(reader, directory, id, asked)),
    clients: () => shared('clients', clients),
    client: (id, question) =>
      ofSpan(`client ${id}`, question, (reader, directory, asked) => client(reader, directory, id, asked)),
    async tallies(question) {
      const version = await versionAskedBy(question)
      const asked = { ...question, ...asOfLastScan({ ...question, want: 'figures' }, version) }
      const key = keyOf(`tallies ${JSON.stringify([question.by, question.subject])}`, asked)
      const find = async (askers: Askers) => tallies(readerFor(askers), await directoryOf(version), asked)
      return found(version, key, find, question)
    },
    async rhythm(question) {
      const version = await versionAskedBy(question)
      const { newestScan } = version
      const { period, stretches, subject } = question
      // Until the next scan it counts the same, whatever time it is.
      const until = newestScan === undefined || newestScan < question.until ? period.to : question.until
      const asked = { ...question, until }
      const buckets = stretches.map(({ from, offset }) => ({ date: String(offset), from, to: from }))
      const key = keyOf(`rhythm ${JSON.stringify(subject)}`, { ...asked, period: { ...period, buckets }, want: 'all' })
      const find = async (askers: Askers) => rhythm(readerFor(askers), await directoryOf(version), asked)
      return found(version, key, find, question)
    },
    async days(question) {
      const { of, ...pieces } = question
      const version = await versionAskedBy(question)
      if (of.kind === 'qr') return daysOfCodes(readerFor([question]), await directoryOf(version), of.ids, pieces)
      const asked = asOfLastScan({ ...pieces, includeBots: false, want: 'figures' }, version)
      const find = (askers: Askers) => daysOfOwners(readerFor(askers), of.kind, asked)
      return new Map(await found(version, keyOf(`days ${of.kind}`, asked), find, question))
    },
    async trends(question) {
      const { own, before } = question
      const version = await versionAskedBy(question)
      const { newestScan } = version
      // Until the next scan all that there are count, whatever time it is.
      const to = newestScan === undefined || newestScan < own.to ? Math.max(own.from, (newestScan ?? 0) + 1) : own.to
      const asked = { own: { from: own.from, to }, before }
      const find = (askers: Askers) => trends(readerFor(askers), asked)
      return found(version, `trends ${JSON.stringify(asked)}`, find, question)
    },
    async scansByPiece(pieces, asker = {}) {
      const key = `scans by piece ${hash('sha256', JSON.stringify(pieces), 'base64')}`
      return found(await versionAskedBy(asker), key, (askers) => scansByPiece(readerFor(askers), pieces), asker)
    },
    scansIn: (span) => shared(`scans in ${span.from} to ${span.to}`, (reader) => scansIn(reader, span)),
    async bounds(now) {
      const version = await versionFor()
      const { last } = await aroundNow(version, now)
      return { oldestScan: version.oldestScan, newestScan: last }
    },
  }
}

/**
 * The question about all of the period, where nothing has been scanned since `until`: time passes, but until the next
 * scan it counts the same. So a period that is going on is counted once, however often it is looked at.
 */
function asOfLastScan(question: SpanQuestion, { newestScan }: DataVersion): SpanQuestion {
  const { period, until } = question
  return newestScan === undefined || newestScan < until ? { ...question, until: period.to } : question
}

/** The answer with the buckets that the question asks for: those that have begun. */
function upTo<Answer extends WithTimeline>(answer: Answer, { period, until }: SpanQuestion): Answer {
  const { timeline } = answer
  const begun = bucketsUntil(period, until).length
  if (timeline === undefined || timeline.length === begun) return answer
  return { ...answer, timeline: timeline.slice(0, begun) }
}

/** All that an answer depends on besides the data. Of zones only the buckets count. */
function keyOf(subject: string, { period, until, includeBots, filter = {}, want }: SpanQuestion): string {
  const buckets = period.buckets.map(({ date, from }) => [date, from])
  const only = [...RECORDED_NAMES.map((name) => filter[name] ?? null), filter.codes ?? null]
  const all = [subject, period.from, period.to, until, includeBots, only, want, buckets]
  return hash('sha256', JSON.stringify(all), 'base64')
}
