import type { Status } from '#contract/app.ts'
import type { Clock } from '#server/clock.ts'
import { iso } from '#server/iso.ts'
import type { Answered, ReportSource } from '#server/sources/source.ts'
import { createAnswers, type Answers } from './answers.ts'
import type { Engine } from './engine.ts'
import type { Content, WarehouseLoad } from './load.ts'
import { history } from './queries/history.ts'
import { createReports } from './reports.ts'
import { createWatchReader } from './watch.ts'

const LABELS: Readonly<Record<Content, string>> = {
  empty: 'No scans yet',
  demo: 'Demo data',
  own: 'Your scans',
}

interface Parts {
  readonly engine: Engine
  readonly load: Pick<WarehouseLoad, 'content'>
  readonly clock: Clock
  readonly close: () => Promise<void>
  /** Where answers are kept. */
  readonly answers?: Answers
}

/** The reporting API answered from own scans: always as of this moment. */
export function createSource({ engine, load, clock, close, answers = createAnswers() }: Parts): ReportSource {
  const reports = createReports(engine, answers)
  const now = async <Data>(data: Promise<Data>): Promise<Answered<Data>> => ({ data: await data, asOf: clock() })
  return {
    cuts: 'anywhere',
    async describe(): Promise<Status['source']> {
      const [kind, { oldestScan: first }] = await Promise.all([load.content(), reports.bounds(clock())])
      return {
        kind,
        label: LABELS[kind],
        countsBots: true,
        countsDays: true,
        countsHours: true,
        countsChanges: true,
        countsBreakdowns: true,
        filters: true,
        ...(first !== undefined && { firstScanAt: iso(first) }),
      }
    },
    summary: (question) => now(reports.summary(question)),
    qrs: () => now(reports.qrs(clock())),
    qr: (id, question) => now(reports.qr(id, question)),
    campaigns: () => now(reports.campaigns(clock())),
    campaign: (id, question) => now(reports.campaign(id, question)),
    clients: () => now(reports.clients()),
    client: (id, question) => now(reports.client(id, question)),
    history: (question) => history(reports, question, clock),
    watch: createWatchReader(reports, clock),
    days: (question) => now(reports.days(question)),
    trends: (question) => now(reports.trends(question)),
    tallies: (question) => now(reports.tallies(question)),
    rhythm: (question) => now(reports.rhythm(question)),
    close,
  }
}
