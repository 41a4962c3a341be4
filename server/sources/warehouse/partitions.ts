import * as v from 'valibot'
import type { Engine } from './engine.ts'
import type { Month } from './months.ts'

/**
 * Replaces months of a table, each in one atomic step, by what `fill` puts into a side table of the same shape. Readers
 * see the old month or the new one; a month for which nothing is filled in becomes empty. A side table left behind by a
 * killed process is dropped first.
 */
export async function replaceMonths(
  engine: Engine,
  table: string,
  months: readonly Month[],
  fill: (side: string) => Promise<void>,
): Promise<void> {
  const side = `${table}_side`
  await engine.run(`DROP TABLE IF EXISTS ${side}`)
  await engine.run(`CREATE TABLE ${side} AS ${table}`)
  await fill(side)
  const filled = await partsOfMonths(engine, side)
  // The engine refuses to replace by nothing, for fear of a mistake.
  const changes = months.map((month) =>
    filled.has(month) ? `REPLACE PARTITION ${month} FROM ${side}` : `DROP PARTITION ${month}`,
  )
  await engine.run(`ALTER TABLE ${table} ${changes.join(', ')}`)
  await engine.run(`DROP TABLE ${side}`)
}

/** In how many parts each month of a table lies; months without rows have none. */
export async function partsOfMonths(engine: Engine, table: string): Promise<Map<Month, number>> {
  const rows = await engine.rows(
    v.object({ month: v.number(), parts: v.number() }),
    `SELECT toUInt32(partition_id) AS month, count() AS parts FROM system.parts
     WHERE database = currentDatabase() AND table = {table:String} AND active AND rows > 0 GROUP BY month`,
    { table },
  )
  return new Map(rows.map(({ month, parts }) => [month, parts]))
}
