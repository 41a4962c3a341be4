import * as v from 'valibot'
import type { Instant } from '#contract/zone.ts'
import type { Engine, Reader } from './engine.ts'
import { ROLLUP_TABLES } from './rollups.ts'

/**
 * Which data the warehouse holds. Tables consist of parts, and a part never changes: an insert, a month replaced, a
 * table emptied all come with parts of other names, and names do not come back. So the names of all parts, with their
 * checksums, tell whether an answer still holds, whoever has written. No load has to say that it has changed
 * something, so none can forget to.
 */
export interface DataVersion {
  /** While it stays, equal questions have equal answers. */
  readonly id: string
  /** The same for `NAME_TABLES` alone. */
  readonly namesId: string
  /** The first and the latest scan, bots included; undefined without scans. */
  readonly oldestScan: Instant | undefined
  readonly newestScan: Instant | undefined
}

const NAME_TABLES = ['qrs', 'campaigns', 'clients']
const TABLES = ['scans', ...ROLLUP_TABLES, ...NAME_TABLES]

/**
 * Reads the version that holds now. The embedded engine is changed by this process alone, so there a version holds
 * until something has been written, and is read for everybody. A server may be written to by others: it is asked each
 * time, through `reader`.
 */
export function versionsOf(engine: Engine): (reader?: Reader) => Promise<DataVersion> {
  let known: { readonly changes: number; readonly version: Promise<DataVersion> } | undefined
  return async (reader = engine) => {
    if (!engine.embedded) return readVersion(reader)
    const { changes } = engine
    if (known?.changes === changes) return known.version
    const reading = { changes, version: readVersion(engine) }
    known = reading
    try {
      return await reading.version
    } catch (error) {
      if (known === reading) known = undefined
      throw error
    }
  }
}

const versionRow = v.object({
  id: v.string(),
  namesId: v.string(),
  partsOfScans: v.number(),
  /** Seconds since 1970. */
  oldest: v.number(),
  newest: v.number(),
})

async function readVersion(reader: Reader): Promise<DataVersion> {
  const [row] = await reader.rows(
    versionRow,
    `SELECT hex(groupBitXor(part)) AS id, hex(groupBitXorIf(part, table IN {names:Array(String)})) AS namesId,
       countIf(table = 'scans') AS partsOfScans, toUnixTimestamp(minIf(min_time, table = 'scans')) AS oldest,
       toUnixTimestamp(maxIf(max_time, table = 'scans')) AS newest
     FROM (
       SELECT table, min_time, max_time, sipHash64(table, name, hash_of_all_files) AS part FROM system.parts
       WHERE database = currentDatabase() AND active AND rows > 0 AND table IN {tables:Array(String)}
     )`,
    { names: NAME_TABLES, tables: TABLES },
  )
  const { id, namesId, partsOfScans, oldest, newest } = row!
  const areThere = partsOfScans > 0
  return {
    id,
    namesId,
    oldestScan: areThere ? oldest * 1000 : undefined,
    newestScan: areThere ? newest * 1000 : undefined,
  }
}
