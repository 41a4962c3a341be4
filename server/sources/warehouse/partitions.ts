import type { Engine } from './engine.ts'
import type { Month } from './months.ts'

/**
 * Replaces one month of a table in one atomic step by what `fill` puts into a side table of the same shape. Readers see
 * the old month or the new one. A side table left behind by a killed process is emptied first.
 */
export async function replaceMonth(
  engine: Engine,
  table: string,
  month: Month,
  fill: (side: string) => Promise<void>,
): Promise<void> {
  const side = `${table}_side`
  await engine.run(`CREATE TABLE IF NOT EXISTS ${side} AS ${table}`)
  await engine.run(`TRUNCATE TABLE ${side}`)
  await fill(side)
  await engine.run(`ALTER TABLE ${table} REPLACE PARTITION ${month} FROM ${side}`)
  await engine.run(`TRUNCATE TABLE ${side}`)
}
