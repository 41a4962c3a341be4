import * as v from 'valibot'
import type { CampaignListed, ClientListed, QrListed } from '#contract/reporting.ts'
import type { Engine } from '../engine.ts'

const qrRow = v.object({
  id: v.string(),
  title: v.string(),
  shortUrl: v.string(),
  destinationUrl: v.string(),
  /** Seconds since 1970. */
  created: v.number(),
})

const scansRow = v.object({ id: v.string(), scans: v.number() })

/** `GET /qrs`: every code with its scans of all time, bots left out. */
export async function qrs(engine: Engine): Promise<QrListed[]> {
  // Joined here and not in SQL: the two halves are read side by side.
  const [codes, counts] = await Promise.all([
    engine.rows(
      qrRow,
      `SELECT id, title, short_url AS shortUrl, destination_url AS destinationUrl, toUnixTimestamp(created_at) AS created
       FROM qrs FINAL ORDER BY id`,
    ),
    engine.rows(
      scansRow,
      `SELECT qr_id AS id, sum(scans) AS scans FROM qr_tallies WHERE grain = 'month' AND NOT bot GROUP BY qr_id`,
    ),
  ])
  const scansOf = new Map(counts.map(({ id, scans }) => [id, scans]))
  return codes.map(({ created, ...code }) => ({
    ...code,
    totalScans: scansOf.get(code.id) ?? 0,
    createdAt: new Date(created * 1000).toISOString(),
  }))
}

const campaignRow = v.object({ id: v.string(), name: v.string(), qrCount: v.number(), totalScans: v.number() })

/** `GET /campaigns`: every campaign with its codes counted and its scans of all time, bots left out. */
export function campaigns(engine: Engine): Promise<CampaignListed[]> {
  return engine.rows(
    campaignRow,
    `SELECT campaigns.id AS id, name, codes.qrs AS qrCount, scanned.scans AS totalScans
     FROM campaigns FINAL
     LEFT JOIN (SELECT campaign_id, count() AS qrs FROM qrs FINAL GROUP BY campaign_id) AS codes
       ON codes.campaign_id = campaigns.id
     LEFT JOIN (
       SELECT campaign_id, sum(scans) AS scans FROM qr_tallies WHERE grain = 'month' AND NOT bot GROUP BY campaign_id
     ) AS scanned ON scanned.campaign_id = campaigns.id
     ORDER BY id`,
  )
}

const clientRow = v.object({ id: v.string(), name: v.string(), activeQrs: v.number(), status: v.string() })

/** `GET /clients`: every client with its codes counted. */
export function clients(engine: Engine): Promise<ClientListed[]> {
  return engine.rows(
    clientRow,
    `SELECT clients.id AS id, name, codes.qrs AS activeQrs, status
     FROM clients FINAL
     LEFT JOIN (SELECT client_id, count() AS qrs FROM qrs FINAL GROUP BY client_id) AS codes
       ON codes.client_id = clients.id
     ORDER BY id`,
  )
}
