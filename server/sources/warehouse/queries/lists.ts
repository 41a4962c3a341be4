import * as v from 'valibot'
import type { CampaignListed, ClientListed, QrListed } from '#contract/reporting.ts'
import { iso } from '#server/iso.ts'
import type { Instant } from '#contract/zone.ts'
import type { Directory } from '../directory.ts'
import type { Reader } from '../engine.ts'
import { askedSpan, tilesAndEdges } from './span.ts'

/** `GET /qrs`: every code with its scans before an instant and the last of them, bots left out. */
export async function qrs(
  reader: Reader,
  { codes, campaigns, clients }: Directory,
  until: Instant,
): Promise<QrListed[]> {
  const tallyOf = await tallies(reader, 'qr_id', until)
  const [campaignOf, clientOf] = [namesOf(campaigns), namesOf(clients)]
  return [...codes.values()].map(({ id, title, shortUrl, destinationUrl, createdAt, campaignId, clientId }) => {
    const tally = tallyOf.get(id)
    return {
      id,
      title,
      shortUrl,
      destinationUrl,
      totalScans: tally?.scans ?? 0,
      createdAt,
      campaign: campaignOf.get(campaignId) ?? null,
      client: clientOf.get(clientId) ?? null,
      lastScannedAt: tally === undefined ? null : iso(tally.last * 1000),
    }
  })
}

/** `GET /campaigns`: every campaign with its codes counted and its scans before an instant, bots left out. */
export async function campaigns(reader: Reader, directory: Directory, until: Instant): Promise<CampaignListed[]> {
  const tallyOf = await tallies(reader, 'campaign_id', until)
  return [...directory.campaigns.values()].map(({ id, name, codes }) => {
    return { id, name, qrCount: codes.length, totalScans: tallyOf.get(id)?.scans ?? 0 }
  })
}

/** `GET /clients`: every client with its codes counted. */
export async function clients(_reader: Reader, directory: Directory): Promise<ClientListed[]> {
  return [...directory.clients.values()].map(({ id, name, codes, status }) => {
    return { id, name, activeQrs: codes.length, status }
  })
}

interface Named {
  readonly id: string
  readonly name: string
}

/** One object for each, shared by all of its codes. */
function namesOf(known: ReadonlyMap<string, Named>): ReadonlyMap<string, Named> {
  return new Map([...known.values()].map(({ id, name }) => [id, { id, name }]))
}

/** `last`: seconds since 1970. */
const tallyRow = v.object({ id: v.string(), scans: v.number(), last: v.number() })

async function tallies(
  reader: Reader,
  column: 'qr_id' | 'campaign_id',
  until: Instant,
): Promise<Map<string, v.InferOutput<typeof tallyRow>>> {
  const period = { from: 0, to: until, buckets: [] }
  const span = askedSpan({ period, until, includeBots: false, want: 'figures' })
  const counted = tilesAndEdges(
    span,
    (inTiles) => `SELECT ${column} AS id, scans, last_scan AS last FROM qr_tallies WHERE ${inTiles}`,
    (inEdges) => `SELECT ${column} AS id, 1 AS scans, time AS last FROM scans_by_time WHERE ${inEdges}`,
  )
  const rows = await reader.rows(
    tallyRow,
    `SELECT id, sum(scans) AS scans, toUnixTimestamp(max(last)) AS last FROM (${counted}) GROUP BY id`,
    span.params,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const scanRow = v.object({ time: v.number() })

/** The last scan before an instant, and the first that does not lie before it; bots included. */
export async function scansAround(
  reader: Reader,
  at: Instant,
): Promise<{ readonly last: Instant | undefined; readonly next: Instant | undefined }> {
  const one = async (where: string, order: string) => {
    const [row] = await reader.rows(
      scanRow,
      `SELECT toUnixTimestamp(time) AS time FROM scans_by_time WHERE ${where} {at:DateTime('UTC')} ORDER BY ${order} LIMIT 1`,
      { at: Math.ceil(at / 1000) },
    )
    return row && row.time * 1000
  }
  const [last, next] = await Promise.all([one('time <', 'time DESC'), one('time >=', 'time')])
  return { last, next }
}
