import * as v from 'valibot'
import type { CampaignListed, ClientListed, QrListed } from '#contract/reporting.ts'
import type { Directory } from '../directory.ts'
import type { Engine } from '../engine.ts'

/** `GET /qrs`: every code with its scans of all time, bots left out. */
export async function qrs(engine: Engine, { codes }: Directory): Promise<QrListed[]> {
  const scansOf = await scansBy(engine, 'qr_id')
  return [...codes.values()].map(({ id, title, shortUrl, destinationUrl, createdAt }) => {
    return { id, title, shortUrl, destinationUrl, totalScans: scansOf.get(id) ?? 0, createdAt }
  })
}

/** `GET /campaigns`: every campaign with its codes counted and its scans of all time, bots left out. */
export async function campaigns(engine: Engine, directory: Directory): Promise<CampaignListed[]> {
  const scansOf = await scansBy(engine, 'campaign_id')
  return [...directory.campaigns.values()].map(({ id, name, codes }) => {
    return { id, name, qrCount: codes.length, totalScans: scansOf.get(id) ?? 0 }
  })
}

/** `GET /clients`: every client with its codes counted. */
export async function clients(_engine: Engine, directory: Directory): Promise<ClientListed[]> {
  return [...directory.clients.values()].map(({ id, name, codes, status }) => {
    return { id, name, activeQrs: codes.length, status }
  })
}

const scansRow = v.object({ id: v.string(), scans: v.number() })

async function scansBy(engine: Engine, column: 'qr_id' | 'campaign_id'): Promise<Map<string, number>> {
  const rows = await engine.rows(
    scansRow,
    `SELECT ${column} AS id, sum(scans) AS scans FROM qr_tallies WHERE grain = 'month' AND NOT bot GROUP BY id`,
  )
  return new Map(rows.map(({ id, scans }) => [id, scans]))
}
