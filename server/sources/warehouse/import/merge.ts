/** From what the file holds to what is not yet in the warehouse. */
import * as v from 'valibot'
import type { Engine } from '../engine.ts'
import { SCAN_COLUMNS } from '../schema.ts'
import type { Month, WarehouseLoad } from '../load.ts'
import { quote } from './quote.ts'
import { putAside } from './staging.ts'

const figures = v.object({ scans: v.number(), from: v.number(), to: v.number(), ids: v.number() })
const fresh = v.object({ month: v.number(), scans: v.number(), bots: v.number(), ahead: v.number() })

/**
 * How far apart two readings of one record may lie: all the same where its time says all, by two zones where it says
 * nothing of its own, and anywhere where day and month may have been taken for each other.
 */
export type Reach = 'same' | 'zones' | 'anywhere'

/** Seconds. Zones lie up to 14 hours on either side of UTC. */
const REACH: Readonly<Record<Reach, number | undefined>> = { same: 0, zones: 28 * 3600, anywhere: undefined }

/**
 * Fills `import_fresh` with the scans whose key is not in `scans` yet.
 *
 * The key of a scan with an id is made of its code and the id; that of any other of the record's text and its ordinal
 * among equal ones in the file. So equal lines of one log are several scans, and a second reading of the log, or of a
 * longer version of it, finds the keys that are there.
 *
 * @returns the table that holds all scans of the file.
 */
export async function findFresh(
  engine: Engine,
  scansAtOnce: number,
  reach: Reach,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  const table = await settle(engine, scansAtOnce)
  const [file] = await engine.rows(
    figures,
    `SELECT count() AS scans, min(time) AS from, max(time) AS to, countIf(once) AS ids FROM ${table}`,
  )
  const { scans, from, to, ids } = file!
  const chunks = Math.max(1, Math.ceil(scans / scansAtOnce))
  // A record says when it was, so its twin lies in the same months; an id may come back with another time.
  const far = REACH[reach]
  const known =
    ids > 0 || far === undefined
      ? ''
      : `AND time BETWEEN toDateTime(${Math.max(0, from - far)}, 'UTC') AND toDateTime(${to + far}, 'UTC')`
  for (let chunk = 0; chunk < chunks; chunk++) {
    signal?.throwIfAborted()
    await engine.run('TRUNCATE TABLE import_twins')
    await engine.run(twinsStatement(table, range(chunk, chunks)))
    await engine.run(freshStatement(table, range(chunk, chunks), known, scansAtOnce))
    onProgress(chunk + 1, chunks)
  }
  return table
}

/** The table that holds all scans of the file: the one in memory, where none has been put aside. */
async function settle(engine: Engine, scansAtOnce: number): Promise<string> {
  const [aside] = await engine.rows(v.object({ scans: v.number() }), 'SELECT count() AS scans FROM import_scans')
  if (aside!.scans === 0) return 'import_recent'
  await putAside(engine, scansAtOnce)
  return 'import_scans'
}

/** Bounds of the chunk's share of all keys, both inclusive. */
function range(chunk: number, chunks: number): string {
  const bound = (n: number) => ((1n << 128n) * BigInt(n)) / BigInt(chunks)
  // The low 32 bits hold the ordinal: a bound must not part equal records.
  const aligned = (n: number) => (bound(n) >> 32n) << 32n
  return `BETWEEN toUInt128('${aligned(chunk)}') AND toUInt128('${aligned(chunk + 1) - 1n}')`
}

/** Records of the chunk that come more than once: few as a rule, so that the others need no grouping. */
function twinsStatement(table: string, keys: string): string {
  return `
    INSERT INTO import_twins SELECT base, if(max(once), 1, count()) AS times FROM ${table} WHERE base ${keys}
    GROUP BY base HAVING count() > 1`
}

function freshStatement(table: string, keys: string, known: string, scansAtOnce: number): string {
  const own = ['qr_id', 'time', 'country', 'region', 'city', 'device', 'agent', 'referrer', 'visitor']
  return `
    INSERT INTO import_fresh (${SCAN_COLUMNS.join(', ')})
    SELECT toDateTime(s.time, 'UTC'), q.client_id, q.campaign_id, s.qr_id, s.country, s.region, s.city,
      multiIf(s.device != '', s.device, d.device != '', d.device, 'Unknown'), s.referrer, s.visitor, d.bot, s.key
    FROM (
      SELECT base AS key, ${own.join(', ')} FROM ${table}
      WHERE base ${keys} AND base NOT IN (SELECT base FROM import_twins)
      UNION ALL
      SELECT t.base + arrayJoin(range(w.times)) AS key, ${own.map((column) => `t.${column}`).join(', ')}
      FROM (
        SELECT base, ${own.map((column) => `any(r.${column}) AS ${column}`).join(', ')}
        FROM ${table} AS r WHERE base ${keys} AND base IN (SELECT base FROM import_twins) GROUP BY base
      ) AS t
      INNER JOIN import_twins AS w ON w.base = t.base
    ) AS s
    LEFT ANY JOIN import_devices AS d ON d.agent = s.agent
    LEFT ANY JOIN (SELECT id, client_id, campaign_id FROM qrs FINAL) AS q ON q.id = s.qr_id
    WHERE s.key NOT IN (SELECT key FROM scans WHERE key ${keys} ${known})
    SETTINGS max_partitions_per_insert_block = 0, join_use_nulls = 0,
      min_insert_block_size_rows = ${scansAtOnce}, min_insert_block_size_bytes = 0`
}

/** The scans to be added, by month, and how many of them lie ahead of `now` (milliseconds since 1970). */
export async function countFresh(engine: Engine, now: number): Promise<v.InferOutput<typeof fresh>[]> {
  return engine.rows(
    fresh,
    `SELECT toYYYYMM(time) AS month, count() AS scans, countIf(bot) AS bots, countIf(time > {now:DateTime}) AS ahead
     FROM import_fresh GROUP BY month ORDER BY month`,
    { now: Math.floor(now / 1000) },
  )
}

/** Moves what was found over, month by month, each in one step. Killed at any point, another import does the rest. */
export async function addFresh(
  engine: Engine,
  load: WarehouseLoad,
  months: readonly Month[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  await load.markDirty(months)
  for (const [i, month] of months.entries()) {
    await engine.run(`ALTER TABLE scans ATTACH PARTITION ${quote(String(month))} FROM import_fresh`)
    onProgress(i + 1, months.length)
  }
}
