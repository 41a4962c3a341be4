/**
 * Rollups are not materialized views: a process killed between the part of `scans` and the part of the view would
 * leave them apart for ever. Instead a month is marked before its scans change, and counted anew from `scans` into a
 * side table that replaces the month in one atomic step. So every rollup can be made again at any time, and killing
 * the process at any point costs a repetition, never a figure.
 */
import type { Engine } from './engine.ts'
import { dirtyMonths, markMonths, scansOfMonths, type Month } from './months.ts'
import { replaceMonths } from './partitions.ts'
import { realign } from './realign.ts'
import { VISITOR_PRECISION } from './schema.ts'

export interface Progress {
  readonly done: number
  readonly total: number
}

/** Large blocks make one part a month, so that a read opens few files. */
const ONE_PART = 'SETTINGS min_insert_block_size_rows = 4000000, min_insert_block_size_bytes = 500000000'

const OF_MONTHS = 'toYYYYMM(time) IN {months:Array(UInt32)}'

interface Rollup {
  readonly table: string
  /** SELECTs of the rows of some months, run in order. `{target}` is the table being filled. */
  readonly fills: readonly string[]
}

const scansByTime: Rollup = {
  table: 'scans_by_time',
  fills: [
    `SELECT time, client_id, campaign_id, qr_id, country, device, visitor, bot
     FROM scans WHERE ${OF_MONTHS}`,
  ],
}

const quarterTallies: Rollup = {
  table: 'quarter_tallies',
  fills: [
    `SELECT if(grouping(client_id) = 1, 'all', 'client'), client_id, quarter, bot, count()
     FROM (SELECT client_id, toStartOfFifteenMinutes(time) AS quarter, bot FROM scans WHERE ${OF_MONTHS})
     GROUP BY GROUPING SETS ((quarter, bot), (client_id, quarter, bot))`,
  ],
}

/** Scans have been realigned, so a code has one campaign and one client; grouping by fewer keys takes a third of the time. */
const qrTallies: Rollup = {
  table: 'qr_tallies',
  fills: [
    `SELECT 'day', toDate(time) AS date, any(client_id), any(campaign_id), qr_id, bot, count()
     FROM scans WHERE ${OF_MONTHS} GROUP BY date, qr_id, bot`,
    `SELECT 'month', toStartOfMonth(day) AS date, any(client_id), any(campaign_id), qr_id, bot, sum(scans)
     FROM {target} WHERE grain = 'day' GROUP BY date, qr_id, bot`,
  ],
}

const breakdownTallies: Rollup = {
  table: 'breakdown_tallies',
  fills: [
    `SELECT 'day', date, if(grouping(country) = 0, 'country', 'device'), if(grouping(country) = 0, country, device), bot,
       count()
     FROM (SELECT toDate(time) AS date, country, device, bot FROM scans WHERE ${OF_MONTHS})
     GROUP BY GROUPING SETS ((date, country, bot), (date, device, bot))`,
    `SELECT 'month', toStartOfMonth(day) AS date, dimension, value, bot, sum(scans)
     FROM {target} WHERE grain = 'day' GROUP BY date, dimension, value, bot`,
  ],
}

const visitorSketches: Rollup = {
  table: 'visitor_sketches',
  fills: [
    `SELECT 'day', toDate(time) AS date, 'client', client_id, bot, uniqCombined64State(${VISITOR_PRECISION})(visitor)
     FROM scans WHERE ${OF_MONTHS} GROUP BY date, client_id, bot`,
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

/** Months are counted together up to this many scans, which bounds memory, and up to this many months, as each is a part. */
const BATCH_SCANS = 2_000_000
const BATCH_MONTHS = 48

/**
 * Brings scans and rollups of every marked month in line, oldest months first. Months are unmarked when all of them
 * stands; killed in between, they are done again.
 */
export async function rebuildRollups(engine: Engine, onProgress?: (progress: Progress) => void): Promise<void> {
  const months = await dirtyMonths(engine)
  const batches = batchesOf(months, await scansOfMonths(engine))
  let done = 0
  for (const batch of batches) {
    onProgress?.({ done, total: months.length })
    await realign(engine, batch)
    for (const rollup of ROLLUPS) await rebuild(engine, rollup, batch)
    // Reads open each part of a month; many small inserts would leave many.
    for (const month of batch) {
      await engine.run(`OPTIMIZE TABLE scans PARTITION ${month} FINAL SETTINGS optimize_skip_merged_partitions = 1`)
    }
    await markMonths(engine, batch, false)
    done += batch.length
  }
  if (done > 0) onProgress?.({ done, total: done })
}

async function rebuild(engine: Engine, { table, fills }: Rollup, months: readonly Month[]): Promise<void> {
  await replaceMonths(engine, table, months, async (target) => {
    for (const fill of fills) {
      const select = fill.replaceAll('{target}', target)
      await engine.run(`INSERT INTO ${target} ${select} ${ONE_PART}`, { months })
    }
    // Each fill leaves a part a month, and a read pays for every part that it opens.
    if (fills.length > 1) await engine.run(`OPTIMIZE TABLE ${target} FINAL`)
  })
}

function batchesOf(months: readonly Month[], scans: ReadonlyMap<Month, number>): Month[][] {
  const batches: Month[][] = []
  let room = 0
  for (const month of months) {
    const last = batches.at(-1)
    const count = scans.get(month) ?? 0
    if (last === undefined || count > room || last.length === BATCH_MONTHS) {
      batches.push([month])
      room = BATCH_SCANS - count
    } else {
      last.push(month)
      room -= count
    }
  }
  return batches
}
