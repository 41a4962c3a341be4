/**
 * What the file says of codes, campaigns and clients, brought into the warehouse. The latest word wins, judged by the
 * time of the scan that says it; what is known already counts as said by the last scan there is (record 0240), so that
 * an older log read later changes nothing; and silence never erases.
 */
import * as v from 'valibot'
import type { Instant } from '#contract/zone.ts'
import type { Engine } from '../engine.ts'
import type { QrRow, WarehouseLoad } from '../load.ts'
import { isUsableSql } from './ids-sql.ts'

/** Codes brought in at a time: memory stays the same however many there are. */
const AT_ONCE = 20_000

/** [time in Unix seconds, value]; '' says nothing. */
const said = v.tuple([v.number(), v.string()])
type Said = v.InferOutput<typeof said>

const codeRow = v.object({
  id: v.string(),
  first: v.number(),
  title: said,
  short_url: said,
  destination_url: said,
  created_at: said,
  campaign_id: said,
  client_id: said,
  known: v.number(),
  known_title: v.string(),
  known_short_url: v.string(),
  known_destination_url: v.string(),
  known_created: v.number(),
  known_campaign_id: v.string(),
  known_client_id: v.string(),
  last: v.number(),
})
type CodeRow = v.InferOutput<typeof codeRow>

/** [time, value] of what was said last; of equal times the greatest, so that the answer is always the same. */
function latest(column: string, isSaid = `${column} != ''`): string {
  return `maxIf((last, ${column}), ${isSaid})`
}

/** Each row beside what is known already; `last` is the time of the code's latest scan so far, 0 for none. */
const codesSql = `
  SELECT f.id AS id, f.first AS first, f.title AS title, f.short_url AS short_url,
    f.destination_url AS destination_url, f.created_at AS created_at, f.campaign_id AS campaign_id,
    f.client_id AS client_id, q.id != '' AS known, q.title AS known_title, q.short_url AS known_short_url,
    q.destination_url AS known_destination_url, toUnixTimestamp(q.created_at) AS known_created,
    q.campaign_id AS known_campaign_id, q.client_id AS known_client_id, s.last AS last
  FROM (
    SELECT c.qr_id AS id, min(c.first) AS first, ${latest('c.qr_title')} AS title,
      ${latest('c.short_url')} AS short_url, ${latest('c.destination_url')} AS destination_url,
      ${latest('c.created_at', `c.created_at != '0'`)} AS created_at,
      ${latest('c.campaign_id', isUsableSql('c.campaign_id'))} AS campaign_id,
      ${latest('c.client_id', isUsableSql('c.client_id'))} AS client_id
    FROM import_facts AS c WHERE c.qr_id > {after:String} GROUP BY id ORDER BY id LIMIT ${AT_ONCE}
  ) AS f
  LEFT ANY JOIN (SELECT * FROM qrs FINAL) AS q ON q.id = f.id
  LEFT ANY JOIN (
    SELECT qr_id, toUnixTimestamp(max(time)) AS last FROM scans
    WHERE qr_id IN (SELECT qr_id FROM import_facts) GROUP BY qr_id
  ) AS s ON s.qr_id = f.id
  ORDER BY id
  SETTINGS join_use_nulls = 0, output_format_json_named_tuples_as_objects = 0`

const nameRow = v.object({ kind: v.picklist(['campaign', 'client']), id: v.string(), name: v.string() })

/**
 * Names of campaigns and clients that are known, which differ from the known names and were said after the latest scan
 * so far, or of which none was known.
 */
const namesSql = `
  SELECT f.kind AS kind, f.id AS id, f.name.2 AS name
  FROM (
    SELECT 'campaign' AS kind, campaign_id AS id, ${latest('campaign_name')} AS name FROM import_facts
    WHERE campaign_id != '' GROUP BY id
    UNION ALL
    SELECT 'client' AS kind, client_id AS id, ${latest('client_name')} AS name FROM import_facts
    WHERE client_id != '' GROUP BY id
  ) AS f
  LEFT ANY JOIN (
    SELECT 'campaign' AS kind, id, name FROM campaigns FINAL
    UNION ALL SELECT 'client' AS kind, id, name FROM clients FINAL
  ) AS k ON k.kind = f.kind AND k.id = f.id
  LEFT ANY JOIN (
    SELECT 'campaign' AS kind, campaign_id AS id, toUnixTimestamp(max(time)) AS last FROM scans GROUP BY campaign_id
    UNION ALL SELECT 'client' AS kind, client_id AS id, toUnixTimestamp(max(time)) AS last FROM scans GROUP BY client_id
  ) AS s ON s.kind = f.kind AND s.id = f.id
  WHERE k.id != '' AND f.name.2 NOT IN ('', k.name) AND (k.name = f.id OR f.name.1 >= s.last)
  ORDER BY id
  SETTINGS join_use_nulls = 0`

/**
 * Brings in all that `import_facts` says and that is new. Codes come first, and bring along the campaigns and clients that
 * they are in; only these get names, for a file may also name such as its codes have left.
 */
export async function introduce(
  engine: Engine,
  load: WarehouseLoad,
  now: Instant,
  signal?: AbortSignal,
): Promise<void> {
  await introduceCodes(engine, load, now, signal)
  const names = await engine.rows(nameRow, namesSql)
  await load.upsertDimensions({
    campaigns: names.filter(({ kind }) => kind === 'campaign'),
    clients: names.filter(({ kind }) => kind === 'client'),
  })
}

async function introduceCodes(
  engine: Engine,
  load: WarehouseLoad,
  now: Instant,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let after = ''; ;) {
    signal?.throwIfAborted()
    const rows = await engine.rows(codeRow, codesSql, { after })
    const qrs = rows.map((row) => newsOf(row, now)).filter((news) => news !== undefined)
    if (qrs.length > 0) await load.upsertDimensions({ qrs })
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)!.id
  }
}

/** Codes of the file of which no scan is there, and none is to be added from `import_fresh`. */
const WITHOUT_SCANS = `id IN (SELECT qr_id FROM import_facts) AND id NOT IN (SELECT qr_id FROM import_fresh)
  AND id NOT IN (SELECT DISTINCT qr_id FROM scans)`

/** What codes of the file that are not there are said to be in, and no code is. */
const withoutCodes = (column: 'campaign_id' | 'client_id') => `
  id IN (SELECT ${column} FROM import_facts WHERE qr_id NOT IN (SELECT id FROM qrs FINAL))
  AND id NOT IN (SELECT ${column} FROM qrs FINAL)`

/**
 * Takes codes back that have no scan, because all lines that name them are known under other codes, as they are after
 * another `--map`; and with them the campaigns and clients that only they were in. It comes behind `introduce`, for which
 * of the scans are new is found out with what that brought in. Killed in between, another import of the file introduces
 * and takes back the same.
 *
 * @returns how many codes they are.
 */
export async function withdraw(engine: Engine): Promise<number> {
  const codes = await remove(engine, 'qrs', WITHOUT_SCANS)
  if (codes > 0) {
    await remove(engine, 'campaigns', withoutCodes('campaign_id'))
    await remove(engine, 'clients', withoutCodes('client_id'))
  }
  return codes
}

const counted = v.object({ rows: v.number() })

/** Most often there are none: to count costs less than to delete. */
async function remove(engine: Engine, table: string, which: string): Promise<number> {
  const [row] = await engine.rows(counted, `SELECT count() AS rows FROM ${table} FINAL WHERE ${which}`)
  if (row!.rows > 0) await engine.run(`DELETE FROM ${table} WHERE ${which}`)
  return row!.rows
}

const leftOut = v.object({ ids: v.number() })

/** How many campaigns and clients the file names by an id that cannot be used, which then counts as missing. */
export async function countUnusable(engine: Engine): Promise<number> {
  const unusable = (column: string) => `uniqExactIf(${column}, ${column} != '' AND NOT ${isUsableSql(column)})`
  const [row] = await engine.rows(
    leftOut,
    `SELECT ${unusable('campaign_id')} + ${unusable('client_id')} AS ids FROM import_facts`,
  )
  return row!.ids
}

/** What the file adds to the knowledge of a code; undefined for nothing. */
function newsOf(row: CodeRow, now: Instant): QrRow | undefined {
  /** The file's word, where it is a new one. `isKnown` is false for values that only stand in for a missing one. */
  const word = ([at, value]: Said, known: string, isKnown = known !== '') =>
    value !== '' && value !== known && (!isKnown || at >= row.last) ? value : undefined

  const shortUrl = word(row.short_url, row.known_short_url)
  const standIns = [row.id, row.known_short_url, '']
  const title =
    word(row.title, row.known_title, !standIns.includes(row.known_title)) ??
    (row.known_title === '' ? (shortUrl ?? row.id) : undefined)
  const news: Omit<QrRow, 'id'> = {
    title,
    shortUrl,
    destinationUrl: word(row.destination_url, row.known_destination_url),
    createdAt: creationOf(row, now),
    campaignId: word(row.campaign_id, row.known_campaign_id),
    clientId: word(row.client_id, row.known_client_id),
  }
  const isNews = row.known === 0 || Object.values(news).some((value) => value !== undefined)
  return isNews ? { id: row.id, ...news } : undefined
}

/** As the file says, else the first scan, which a code cannot be younger than; nor than now, where that lies ahead. */
function creationOf(row: CodeRow, now: Instant): Instant | undefined {
  const [at, value] = row.created_at
  if (value !== '' && (row.known_created === 0 || at >= row.last))
    return Number(value) === row.known_created ? undefined : Number(value) * 1000
  return row.known_created === 0 || row.first < row.known_created ? Math.min(row.first * 1000, now) : undefined
}
