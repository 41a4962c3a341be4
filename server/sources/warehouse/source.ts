import type { Status } from '#contract/app.ts'
import type { Clock } from '#server/clock.ts'
import type { Answered, ReportSource } from '#server/sources/source.ts'
import type { Engine } from './engine.ts'
import type { Content, WarehouseLoad } from './load.ts'
import { campaign } from './queries/campaign.ts'
import { client } from './queries/client.ts'
import { history } from './queries/history.ts'
import { campaigns, clients, qrs } from './queries/lists.ts'
import { qr } from './queries/qr.ts'
import { summary } from './queries/summary.ts'

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
}

/** The reporting API answered from own scans: always as of this moment. */
export function createSource({ engine, load, clock, close }: Parts): ReportSource {
  const now = async <Data>(data: Promise<Data>): Promise<Answered<Data>> => ({ data: await data, asOf: clock() })
  return {
    cuts: 'anywhere',
    async describe(): Promise<Status['source']> {
      const kind = await load.content()
      return { kind, label: LABELS[kind], countsBots: true }
    },
    summary: (question) => now(summary(engine, question)),
    qrs: () => now(qrs(engine)),
    qr: (id, question) => now(qr(engine, id, question)),
    campaigns: () => now(campaigns(engine)),
    campaign: (id, question) => now(campaign(engine, id, question)),
    clients: () => now(clients(engine)),
    client: (id, question) => now(client(engine, id, question)),
    history: (question) => history(engine, question, clock),
    close,
  }
}
