import * as v from 'valibot'
import type { Engine } from './engine.ts'
import type { Month } from './months.ts'
import { replaceMonths } from './partitions.ts'
import { SCAN_COLUMNS } from './schema.ts'

const STRAY_MONTHS = `
  SELECT DISTINCT month FROM (
    SELECT DISTINCT toYYYYMM(time) AS month, qr_id AS id, campaign_id, client_id
    FROM scans WHERE toYYYYMM(time) IN {months:Array(UInt32)}
  ) AS scanned
  INNER JOIN (SELECT id, campaign_id, client_id FROM qrs FINAL) AS known USING (id)
  WHERE scanned.campaign_id != known.campaign_id OR scanned.client_id != known.client_id`

const MOVED_COLUMNS = SCAN_COLUMNS.map((name) =>
  name === 'campaign_id' || name === 'client_id' ? `if(known.id = '', scans.${name}, known.${name})` : `scans.${name}`,
)

/**
 * Gives the scans of these months the campaign and client that their codes have now. Figures follow the code: who moves
 * a code to another campaign expects its history to come along. Months in which nothing has moved are left alone.
 */
export async function realign(engine: Engine, months: readonly Month[]): Promise<void> {
  const strays = await engine.rows(v.object({ month: v.number() }), STRAY_MONTHS, { months })
  for (const { month } of strays) {
    await replaceMonths(engine, 'scans', [month], (side) =>
      engine.run(
        `INSERT INTO ${side} (${SCAN_COLUMNS.join(', ')})
         SELECT ${MOVED_COLUMNS.join(', ')} FROM scans
         LEFT JOIN (SELECT id, campaign_id, client_id FROM qrs FINAL) AS known ON scans.qr_id = known.id
         WHERE toYYYYMM(scans.time) = {month:UInt32}`,
        { month },
      ),
    )
  }
}
