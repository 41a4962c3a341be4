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
  const filled = new Set(await monthsIn(engine, side))
  for (const month of months) {
    // The engine refuses to replace by nothing, for fear of a mistake.
    const change = filled.has(month) ? `REPLACE PARTITION ${month} FROM ${side}` : `DROP PARTITION ${month}`
    await engine.run(`ALTER TABLE ${table} ${change}`)
  }
  await engine.run(`DROP TABLE ${side}`)
}

async function monthsIn(engine: Engine, table: string): Promise<Month[]> {
  const rows = await engine.rows(
    v.object({ month: v.number() }),
    `SELECT DISTINCT toUInt32(_partition_id) AS month FROM ${table}`,
  )
  return rows.map(({ month }) => month)
}
