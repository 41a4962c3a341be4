import * as v from 'valibot'
import type { Engine } from './engine.ts'
import { markMonths, scannedMonths } from './months.ts'

export interface ClientRow {
  readonly id: string
  readonly name: string
  /** Such as `ACTIVE`, which it is when left out. */
  readonly status?: string | undefined
}

export interface CampaignRow {
  readonly id: string
  readonly name: string
}

/** Fields left out keep what is known of the code already; of a new code they are empty. */
export interface QrRow {
  readonly id: string
  readonly title?: string | undefined
  readonly shortUrl?: string | undefined
  readonly destinationUrl?: string | undefined
  /** Milliseconds since 1970. */
  readonly createdAt?: number | undefined
  /** '' for none. */
  readonly campaignId?: string | undefined
  /** '' for none. */
  readonly clientId?: string | undefined
}

export interface Dimensions {
  readonly clients?: readonly ClientRow[]
  readonly campaigns?: readonly CampaignRow[]
  readonly qrs?: readonly QrRow[]
}

const storedQr = v.object({
  id: v.string(),
  title: v.string(),
  short_url: v.string(),
  destination_url: v.string(),
  /** Seconds since 1970. */
  created: v.number(),
  campaign_id: v.string(),
  client_id: v.string(),
})
type StoredQr = v.InferOutput<typeof storedQr>

const named = v.object({ id: v.string() })

/**
 * Adds or renews clients, campaigns and codes. A client or campaign that a code names and nobody has introduced gets
 * its id as its name, so that no scan belongs to something that cannot be listed.
 */
export async function upsertDimensions(engine: Engine, dimensions: Dimensions): Promise<void> {
  const { clients = [], campaigns = [], qrs = [] } = dimensions
  const known = await knownQrs(engine)
  const renewed = new Map<string, StoredQr>()
  for (const qr of qrs) renewed.set(qr.id, renew(renewed.get(qr.id) ?? known.get(qr.id), qr))
  const codes = [...renewed.values()]

  await engine.insert('clients', [
    ...(await strangers(engine, 'clients', clients, codes, 'client_id', { status: 'ACTIVE' })),
    ...clients.map(({ id, name, status = 'ACTIVE' }) => ({ id, name, status })),
  ])
  await engine.insert('campaigns', [
    ...(await strangers(engine, 'campaigns', campaigns, codes, 'campaign_id', {})),
    ...campaigns.map(({ id, name }) => ({ id, name })),
  ])
  // Marked before the codes change: killed in between, the months are counted again for nothing, which does no harm.
  const moved = codes.filter((code) => {
    const before = known.get(code.id)
    return before !== undefined && (before.campaign_id !== code.campaign_id || before.client_id !== code.client_id)
  })
  if (moved.length > 0) {
    const movedIds = moved.map(({ id }) => id)
    await markMonths(engine, await scannedMonths(engine, movedIds), true)
  }
  await engine.insert(
    'qrs',
    codes.map(({ created, ...code }) => ({ ...code, created_at: created })),
  )
}

async function knownQrs(engine: Engine): Promise<Map<string, StoredQr>> {
  const rows = await engine.rows(
    storedQr,
    `SELECT id, title, short_url, destination_url, toUnixTimestamp(created_at) AS created, campaign_id, client_id
     FROM qrs FINAL`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function renew(before: StoredQr | undefined, qr: QrRow): StoredQr {
  return {
    id: qr.id,
    title: qr.title ?? before?.title ?? '',
    short_url: qr.shortUrl ?? before?.short_url ?? '',
    destination_url: qr.destinationUrl ?? before?.destination_url ?? '',
    created: qr.createdAt === undefined ? (before?.created ?? 0) : Math.floor(qr.createdAt / 1000),
    campaign_id: qr.campaignId ?? before?.campaign_id ?? '',
    client_id: qr.clientId ?? before?.client_id ?? '',
  }
}

/** Rows for ids that codes name but that neither the table nor the introductions know. */
async function strangers(
  engine: Engine,
  table: 'clients' | 'campaigns',
  introduced: readonly { readonly id: string }[],
  codes: readonly StoredQr[],
  field: 'client_id' | 'campaign_id',
  extra: Readonly<Record<string, string>>,
): Promise<Record<string, string>[]> {
  const stored = await engine.rows(named, `SELECT id FROM ${table} FINAL`)
  const known = new Set([...stored, ...introduced].map(({ id }) => id))
  const used = new Set(codes.map((code) => code[field]))
  return [...used].filter((id) => id !== '' && !known.has(id)).map((id) => ({ id, name: id, ...extra }))
}
