import type { Status } from '#contract/app.ts'
import type { ReportSource } from '#server/sources/source.ts'
import type { Engine } from './engine.ts'
import type { Content, WarehouseLoad } from './load.ts'
import { campaign } from './queries/campaign.ts'
import { client } from './queries/client.ts'
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
  readonly close: () => Promise<void>
}

/** The reporting API answered from own scans. */
export function createSource({ engine, load, close }: Parts): ReportSource {
  return {
    async describe(): Promise<Status['source']> {
      const kind = await load.content()
      return { kind, label: LABELS[kind], countsBots: true }
    },
    summary: (question) => summary(engine, question),
    qrs: () => qrs(engine),
    qr: (id, question) => qr(engine, id, question),
    campaigns: () => campaigns(engine),
    campaign: (id, question) => campaign(engine, id, question),
    clients: () => clients(engine),
    client: (id, question) => client(engine, id, question),
    close,
  }
}
