/**
 * Rollups are not materialized views: a process killed between the part of `scans` and the part of the view would
 * leave them apart for ever. Instead a month is marked before its scans change, and counted anew from `scans` into a
 * side table that replaces the month in one atomic step. So every rollup can be made again at any time, and killing
 * the process at any point costs a repetition, never a figure.
 */
import type { Engine } from './engine.ts'
import { dirtyMonths, markMonths, type Month } from './months.ts'
import { replaceMonth } from './partitions.ts'
import { realign } from './realign.ts'
import { VISITOR_PRECISION } from './schema.ts'

export interface Progress {
  readonly done: number
  readonly total: number
}

/** One part a month, so that a read opens few files; a month of four million scans is sorted in memory. */
const ONE_PART = 'SETTINGS min_insert_block_size_rows = 4000000, min_insert_block_size_bytes = 500000000'

const ofMonth = (time: string) => `toYYYYMM(${time}) = {month:UInt32}`

interface Rollup {
  readonly table: string
  /** SELECTs of one month's rows, run in order. `{target}` is the table being filled. */
  readonly fills: readonly string[]
}

const scansByTime: Rollup = {
  table: 'scans_by_time',
  fills: [
    `SELECT time, client_id, campaign_id, qr_id, country, device, visitor, bot
     FROM scans WHERE ${ofMonth('time')}`,
  ],
}

const quarterTallies: Rollup = {
  table: 'quarter_tallies',
  fills: [
    `SELECT if(grouping(client_id) = 1, 'all', 'client'), client_id, quarter, bot, count()
     FROM (SELECT client_id, toStartOfFifteenMinutes(time) AS quarter, bot FROM scans WHERE ${ofMonth('time')})
     GROUP BY GROUPING SETS ((quarter, bot), (client_id, quarter, bot))`,
  ],
}

const qrTallies: Rollup = {
  table: 'qr_tallies',
  fills: [
    `SELECT 'day', toDate(time) AS date, client_id, campaign_id, qr_id, bot, count()
     FROM scans WHERE ${ofMonth('time')} GROUP BY date, client_id, campaign_id, qr_id, bot`,
    `SELECT 'month', toStartOfMonth(day) AS date, client_id, campaign_id, qr_id, bot, sum(scans)
     FROM {target} WHERE grain = 'day' GROUP BY date, client_id, campaign_id, qr_id, bot`,
  ],
}

const breakdownTallies: Rollup = {
  table: 'breakdown_tallies',
  fills: [
    `SELECT 'day', toDate(time) AS date, 'country', country, bot, count()
     FROM scans WHERE ${ofMonth('time')} GROUP BY date, country, bot`,
    `SELECT 'day', toDate(time) AS date, 'device', device, bot, count()
     FROM scans WHERE ${ofMonth('time')} GROUP BY date, device, bot`,
    `SELECT 'month', toStartOfMonth(day) AS date, dimension, value, bot, sum(scans)
     FROM {target} WHERE grain = 'day' GROUP BY date, dimension, value, bot`,
  ],
}

const visitorSketches: Rollup = {
  table: 'visitor_sketches',
  fills: [
    `SELECT 'day', toDate(time) AS date, 'client', client_id, bot, uniqCombined64State(${VISITOR_PRECISION})(visitor)
     FROM scans WHERE ${ofMonth('time')} GROUP BY date, client_id, bot`,
    `SELECT 'day', day, 'all', '', bot, uniqCombined64MergeState(${VISITOR_PRECISION})(visitors)
     FROM {target} WHERE grain = 'day' AND scope = 'client' GROUP BY day, bot`,
    `SELECT 'month', toStartOfMonth(day) AS date, scope, client_id, bot,
       uniqCombined64MergeState(${VISITOR_PRECISION})(visitors)
     FROM {target} WHERE grain = 'day' GROUP BY date, scope, client_id, bot`,
  ],
}

const ROLLUPS: readonly Rollup[] = [scansByTime, quarterTallies, qrTallies, breakdownTallies, visitorSketches]

/** Tables that are emptied with the scans. */
export const ROLLUP_TABLES: readonly string[] = ROLLUPS.map((rollup) => rollup.table)

/**
 * Brings scans and rollups of every marked month in line, oldest month first. A month is unmarked when all of it
 * stands; killed in between, it is done again.
 */
export async function rebuildRollups(engine: Engine, onProgress?: (progress: Progress) => void): Promise<void> {
  const months = await dirtyMonths(engine)
  for (const [done, month] of months.entries()) {
    onProgress?.({ done, total: months.length })
    await realign(engine, month)
    for (const rollup of ROLLUPS) await rebuild(engine, rollup, month)
    // Reads open each part of a month; many small inserts would leave many.
    await engine.run(`OPTIMIZE TABLE scans PARTITION ${month} FINAL SETTINGS optimize_skip_merged_partitions = 1`)
    await markMonths(engine, [month], false)
  }
  if (months.length > 0) onProgress?.({ done: months.length, total: months.length })
}

async function rebuild(engine: Engine, { table, fills }: Rollup, month: Month): Promise<void> {
  await replaceMonth(engine, table, month, async (target) => {
    for (const fill of fills) {
      const select = fill.replaceAll('{target}', target)
      await engine.run(`INSERT INTO ${target} ${select} ${ONE_PART}`, { month })
    }
  })
}
