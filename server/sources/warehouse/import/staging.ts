/**
 * Tables in which an import prepares what it will add. They live for one import; what a killed one left is dropped by
 * the next.
 *
 * `import_block`: the records of one block as parsed. `import_recent` and `import_scans`: the scans of the file, in
 * memory and, where they are too many for that, by identity on disk.
 * `import_agents`: every user agent in it; `import_devices`: what they were found to be. `import_facts`: what the file
 * says of codes, campaigns and clients, and from when to when. `import_twins`: records that it holds more than once.
 * `import_fresh`: the scans to be added, of the same shape as `scans`, whose parts move over without being copied.
 */
import * as v from 'valibot'
import type { Engine } from '../engine.ts'
import { CODE_COLUMNS } from '#server/sources/import-kinds.ts'
import { PARSED_COLUMNS } from './parse-sql.ts'
import { BLANK } from './shapes.ts'

export const BLOCK_TABLE = 'import_block'

const TABLES = [
  BLOCK_TABLE,
  'import_recent',
  'import_scans',
  'import_agents',
  'import_devices',
  'import_facts',
  'import_twins',
  'import_fresh',
]

/**
 * Scans held in memory, and compared with the warehouse at a time: some hundred megabytes, whatever the size of the
 * file. What fits is spared the way to disk and back.
 */
export const SCANS_AT_ONCE = 1_000_000

/** `base` is what identifies the record, or, where `once` holds, what all scans with the same `scan_id` share. */
const SCAN_TABLE = `(
  base UInt128 CODEC(NONE), once Bool, time UInt32, qr_id LowCardinality(String), country LowCardinality(String),
  region LowCardinality(String), city LowCardinality(String), device LowCardinality(String),
  agent UInt64 CODEC(NONE), referrer LowCardinality(String), visitor UInt64 CODEC(NONE)
)`

/**
 * Parts are read once or twice and then gone: merging them in the background took as much processor time as reading the
 * log. Without merges there may be many.
 */
const UNMERGED = `SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1, parts_to_delay_insert = 100000,
  parts_to_throw_insert = 100000`

/**
 * Makes the tables anew.
 *
 * @param blockOnDisk whether the block is the whole file, as with Parquet, and so may not fit in memory.
 */
export async function createStaging(engine: Engine, blockOnDisk: boolean): Promise<void> {
  await dropStaging(engine)
  const blockEngine = blockOnDisk ? 'MergeTree ORDER BY n' : 'Memory'
  const statements = [
    `CREATE TABLE ${BLOCK_TABLE} (${PARSED_COLUMNS}) ENGINE = ${blockEngine}`,
    `CREATE TABLE import_recent ${SCAN_TABLE} ENGINE = Memory`,
    `CREATE TABLE import_scans ${SCAN_TABLE} ENGINE = MergeTree ORDER BY base ${UNMERGED}`,
    `CREATE TABLE import_agents (agent UInt64, user_agent String) ENGINE = MergeTree ORDER BY agent ${UNMERGED}`,
    'CREATE TABLE import_devices (agent UInt64, device LowCardinality(String), bot Bool) ENGINE = MergeTree ORDER BY agent',
    `CREATE TABLE import_facts (first UInt32, last UInt32, ${CODE_COLUMNS.map((name) => `${name} String`).join(', ')})
     ENGINE = MergeTree ORDER BY qr_id ${UNMERGED}`,
    'CREATE TABLE import_twins (base UInt128, times UInt64) ENGINE = Memory',
    'CREATE TABLE import_fresh AS scans',
  ]
  for (const statement of statements) await engine.run(statement)
}

/** Drops all tables of an import, those that are not there too. */
export async function dropStaging(engine: Engine): Promise<void> {
  await engine.run(`DROP TABLE IF EXISTS ${TABLES.join(', ')} SYNC`)
}

/**
 * Keeps what the block in `import_block` says.
 *
 * @param table for its scans: `import_recent`, or `import_scans` where the block may be of any size.
 */
export async function keepBlock(engine: Engine, table: 'import_recent' | 'import_scans'): Promise<void> {
  const good = `FROM ${BLOCK_TABLE} WHERE reason = ''`
  await engine.run(
    `INSERT INTO ${table} SELECT base, once, time, qr_id, country, region, city, device, cityHash64(user_agent),
      referrer, visitor ${good}`,
  )
  await engine.run(
    `INSERT INTO import_agents SELECT cityHash64(b.user_agent) AS agent, any(b.user_agent) FROM ${BLOCK_TABLE} AS b
     WHERE reason = '' AND b.user_agent != '' GROUP BY agent`,
  )
  // Grouped by a hash of all: a log says the same of a code over and over.
  await engine.run(
    `INSERT INTO import_facts (first, last, ${CODE_COLUMNS.join(', ')})
     SELECT min(time), max(time), ${CODE_COLUMNS.map((name) => `any(${name})`).join(', ')} ${good}
     GROUP BY cityHash64(${CODE_COLUMNS.join(', ')})`,
  )
}

/** Brings the scans in memory to disk, as many at a time as given. */
export async function putAside(engine: Engine, scansAtOnce: number): Promise<void> {
  await engine.run(
    `INSERT INTO import_scans SELECT * FROM import_recent
     SETTINGS min_insert_block_size_rows = ${scansAtOnce}, min_insert_block_size_bytes = 0`,
  )
  await engine.run('TRUNCATE TABLE import_recent')
}

/** Makes room for the next block. */
export async function emptyBlock(engine: Engine): Promise<void> {
  await engine.run(`TRUNCATE TABLE ${BLOCK_TABLE}`)
}

const counted = v.object({
  good: v.number(),
  refused: v.number(),
  local: v.number(),
  recoded: v.number(),
  undated: v.number(),
  undatedSuchAs: v.string(),
})

/** What a block holds, in records. */
export interface BlockCounts {
  readonly good: number
  readonly refused: number
  /** Scans whose time says nothing of its zone. */
  readonly local: number
  /** Records that are not UTF-8. */
  readonly recoded: number
  /** Scans that say of their code that it was made at what is no time, and one such text. */
  readonly undated: number
  readonly undatedSuchAs: string
}

/** How much of the staged block is what: lines, scans and what is skipped. */
export async function countBlock(engine: Engine): Promise<BlockCounts> {
  const [counts] = await engine.rows(
    counted,
    `SELECT countIf(reason = '') AS good, count() - good AS refused, countIf(local) AS local, countIf(recoded) AS recoded,
       countIf(reason = '' AND culprit != '') AS undated, anyIf(culprit, reason = '' AND culprit != '') AS undatedSuchAs
     FROM ${BLOCK_TABLE} WHERE reason != '${BLANK}'`,
  )
  return counts!
}

const refusedRecord = v.object({ n: v.number(), reason: v.string(), culprit: v.string(), raw: v.string() })
export type RefusedRecord = v.InferOutput<typeof refusedRecord>

const REFUSED_AT_ONCE = 10_000

/** The refused records of the block in order, some thousand at a time. */
export async function* refusedOf(engine: Engine): AsyncGenerator<RefusedRecord[]> {
  for (let from = 0; ;) {
    const rows = await engine.rows(
      refusedRecord,
      `SELECT n, reason, culprit, raw FROM ${BLOCK_TABLE} WHERE reason NOT IN ('', '${BLANK}') AND n >= {from:UInt64}
       ORDER BY n LIMIT ${REFUSED_AT_ONCE}`,
      { from },
    )
    if (rows.length > 0) yield rows
    if (rows.length < REFUSED_AT_ONCE) return
    from = rows.at(-1)!.n + 1
  }
}
