import * as v from 'valibot'
import type { Engine } from './engine.ts'
import type { Month } from './months.ts'
import { replaceMonth } from './partitions.ts'
import { SCAN_COLUMNS } from './schema.ts'

const STRAY = `
  SELECT count() AS strays FROM (
    SELECT DISTINCT qr_id AS id, campaign_id, client_id FROM scans WHERE toYYYYMM(time) = {month:UInt32}
  ) AS scanned
  INNER JOIN (SELECT id, campaign_id, client_id FROM qrs FINAL) AS known USING (id)
  WHERE scanned.campaign_id != known.campaign_id OR scanned.client_id != known.client_id`

/**
 * Gives the scans of a month the campaign and client that their codes have now. Figures follow the code: who moves a
 * code to another campaign expects its history to come along. A month in which nothing has moved is left alone.
 */
export async function realign(engine: Engine, month: Month): Promise<void> {
  const [row] = await engine.rows(v.object({ strays: v.number() }), STRAY, { month })
  if (row === undefined || row.strays === 0) return
  const columns = SCAN_COLUMNS.map((name) =>
    name === 'campaign_id' || name === 'client_id'
      ? `if(known.id = '', scans.${name}, known.${name})`
      : `scans.${name}`,
  )
  await replaceMonth(engine, 'scans', month, (side) =>
    engine.run(
      `INSERT INTO ${side} (${SCAN_COLUMNS.join(', ')})
       SELECT ${columns.join(', ')} FROM scans
       LEFT JOIN (SELECT id, campaign_id, client_id FROM qrs FINAL) AS known ON scans.qr_id = known.id
       WHERE toYYYYMM(scans.time) = {month:UInt32}`,
      { month },
    ),
  )
}
