/** What would be read otherwise of scans that are in already. */
import * as v from 'valibot'
import type { Engine } from '../engine.ts'

/** Another reading shows in nearly every line, so that some thousand of them tell. */
const SAMPLE = 10_000

/** Value of a scan → whether `f`, the file's, says another than `s`, the known one. Silence says nothing. */
const DIFFERS = {
  scanned_at: 's.time != f.time',
  country: `f.country NOT IN ('', s.country)`,
  region: `f.region NOT IN ('', s.region)`,
  city: `f.city NOT IN ('', s.city)`,
  // What a user agent is taken for may change with Scanboard; only one that was not known is worth a word.
  device: `s.device = 'Unknown' AND f.device != 'Unknown'`,
  referrer: `f.referrer NOT IN ('', s.referrer)`,
  visitor: 's.visitor != f.visitor',
} as const

const found = v.object({ columns: v.array(v.string()) })

/**
 * Columns that known scans of the file would be read otherwise in now, as after another `--map` or `--timezone`. Before
 * the new scans move over.
 *
 * @param table that holds all scans of the file.
 */
export async function readOtherwise(engine: Engine, table: string): Promise<string[]> {
  const sample = `SELECT base FROM ${table} WHERE base NOT IN (SELECT key FROM import_fresh) ORDER BY base LIMIT ${SAMPLE}`
  // Lines that share a scan id may say different things, and which was taken is not known.
  const columns = Object.entries(DIFFERS).map(([name, differs]) => `if(max(${differs}), '${name}', '')`)
  const [row] = await engine.rows(
    found,
    `SELECT arrayFilter(name -> name != '', [${columns.join(', ')}]) AS columns
     FROM (
       SELECT r.base AS key, any(toDateTime(r.time, 'UTC')) AS time, any(r.country) AS country, any(r.region) AS region,
         any(r.city) AS city, any(multiIf(r.device != '', r.device, d.device != '', d.device, 'Unknown')) AS device,
         any(r.referrer) AS referrer, any(r.visitor) AS visitor
       FROM ${table} AS r LEFT ANY JOIN import_devices AS d ON d.agent = r.agent
       WHERE r.base IN (${sample}) GROUP BY key
       HAVING count() = 1 OR NOT any(r.once)
     ) AS f
     INNER JOIN (SELECT * FROM scans WHERE key IN (${sample})) AS s ON s.key = f.key
     SETTINGS join_use_nulls = 0`,
  )
  return row!.columns
}
