import * as v from 'valibot'
import { iso } from '#server/iso.ts'
import type { DataVersion } from './data-version.ts'
import type { Engine } from './engine.ts'

interface KnownCode {
  readonly id: string
  readonly title: string
  readonly shortUrl: string
  readonly destinationUrl: string
  /** ISO 8601. */
  readonly createdAt: string
  /** '' for none. */
  readonly campaignId: string
  /** '' for none. */
  readonly clientId: string
}

interface KnownCampaign {
  readonly id: string
  readonly name: string
  readonly codes: readonly KnownCode[]
}

export interface KnownClient extends KnownCampaign {
  readonly status: string
}

/**
 * What is known of codes, campaigns and clients, all in order of their ids. Kept in the process, half a kilobyte a
 * code: every answer needs names, and to join them in SQL takes the engine longer than to count the scans.
 */
export interface Directory {
  readonly codes: ReadonlyMap<string, KnownCode>
  readonly campaigns: ReadonlyMap<string, KnownCampaign>
  readonly clients: ReadonlyMap<string, KnownClient>
}

/** Gives the directory of a version; read anew only where names have changed. */
export function directoriesOf(engine: Engine): (version: DataVersion) => Promise<Directory> {
  let known: { readonly namesId: string; readonly directory: Promise<Directory> } | undefined
  return async ({ namesId }) => {
    if (known?.namesId === namesId) return known.directory
    const reading = { namesId, directory: readDirectory(engine) }
    known = reading
    try {
      return await reading.directory
    } catch (error) {
      if (known === reading) known = undefined
      throw error
    }
  }
}

const codeRow = v.object({
  id: v.string(),
  title: v.string(),
  shortUrl: v.string(),
  destinationUrl: v.string(),
  /** Seconds since 1970. */
  created: v.number(),
  campaignId: v.string(),
  clientId: v.string(),
})
const campaignRow = v.object({ id: v.string(), name: v.string() })
const clientRow = v.object({ id: v.string(), name: v.string(), status: v.string() })

async function readDirectory(engine: Engine): Promise<Directory> {
  const [codes, campaigns, clients] = await Promise.all([
    engine.rows(
      codeRow,
      `SELECT id, title, short_url AS shortUrl, destination_url AS destinationUrl,
         toUnixTimestamp(created_at) AS created, campaign_id AS campaignId, client_id AS clientId
       FROM qrs FINAL ORDER BY id`,
    ),
    engine.rows(campaignRow, 'SELECT id, name FROM campaigns FINAL ORDER BY id'),
    engine.rows(clientRow, 'SELECT id, name, status FROM clients FINAL ORDER BY id'),
  ])
  const known = codes.map(({ created, ...code }): KnownCode => ({
    ...code,
    createdAt: iso(created * 1000),
  }))
  const ofCampaign = Map.groupBy(known, (code) => code.campaignId)
  const ofClient = Map.groupBy(known, (code) => code.clientId)
  return {
    codes: byId(known),
    campaigns: byId(campaigns.map((row) => ({ ...row, codes: ofCampaign.get(row.id) ?? [] }))),
    clients: byId(clients.map((row) => ({ ...row, codes: ofClient.get(row.id) ?? [] }))),
  }
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** When the first of some codes was made, as an answer has it; nothing of none. */
export function firstMade(codes: readonly KnownCode[]): { readonly createdAt?: string } {
  // All are written alike, so that they are in order as texts.
  const [createdAt] = codes.map((code) => code.createdAt).toSorted()
  return createdAt === undefined ? {} : { createdAt }
}
