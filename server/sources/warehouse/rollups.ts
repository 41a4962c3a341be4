/**
 * Rollups are not materialized views: a process killed between the part of `scans` and the part of the view would
 * leave them apart for ever. Instead a month is marked before its scans change, and counted anew from `scans` into a
 * side table that replaces the month in one atomic step. So every rollup can be made again at any time, and killing
 * the process at any point costs a repetition, never a figure.
 */
import type { Engine } from './engine.ts'
import { dirtyMonths, markMonths, scansOfMonths, type Month } from './months.ts'
import { partsOfMonths, replaceMonths } from './partitions.ts'
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
  /**
   * SELECT of the rows of some months, days and months and all scopes at once: one statement leaves one part a month,
   * and reading the scans once for all of them takes less than adding up what was counted first.
   */
  readonly select: string
}

const scansByTime: Rollup = {
  table: 'scans_by_time',
  select: `
    SELECT time, client_id, campaign_id, qr_id, country, device, visitor, bot
    FROM scans WHERE ${OF_MONTHS}`,
}

const quarterTallies: Rollup = {
  table: 'quarter_tallies',
  select: `
    SELECT if(grouping(client_id) = 1, 'all', 'client'), client_id, quarter, bot, count()
    FROM (SELECT client_id, toStartOfFifteenMinutes(time) AS quarter, bot FROM scans WHERE ${OF_MONTHS})
    GROUP BY GROUPING SETS ((quarter, bot), (client_id, quarter, bot))`,
}

const GRAIN = `if(grouping(date) = 0, 'day', 'month'), if(grouping(date) = 0, date, month)`
const DATES = 'toDate(time) AS date, toStartOfMonth(time) AS month'

/** Scans have been realigned, so a code has one campaign and one client: grouping by the code alone takes less time. */
const qrTallies: Rollup = {
  table: 'qr_tallies',
  select: `
    SELECT ${GRAIN}, any(client_id), any(campaign_id), qr_id, bot, count(), max(time)
    FROM (SELECT time, ${DATES}, client_id, campaign_id, qr_id, bot FROM scans WHERE ${OF_MONTHS})
    GROUP BY GROUPING SETS ((date, qr_id, bot), (month, qr_id, bot))`,
}

const breakdownTallies: Rollup = {
  table: 'breakdown_tallies',
  select: `
    SELECT ${GRAIN}, if(grouping(country) = 0, 'country', 'device'), if(grouping(country) = 0, country, device), bot,
      sum(scans)
    FROM (
      SELECT ${DATES}, country, device, bot, count() AS scans
      FROM scans WHERE ${OF_MONTHS} GROUP BY date, month, country, device, bot
    )
    GROUP BY GROUPING SETS ((date, country, bot), (date, device, bot), (month, country, bot), (month, device, bot))`,
}

const visitorSketches: Rollup = {
  table: 'visitor_sketches',
  select: `
    SELECT
      multiIf(
        grouping(date) = 0, 'day', grouping(not_first) = 0, 'month_but_first', grouping(not_last) = 0, 'month_but_last',
        'month'
      ) AS grain,
      multiIf(grain = 'day', date, grain = 'month_but_first', month + 1, month),
      if(grouping(client_id) = 0, 'client', 'all'), client_id, bot, uniqCombined64State(${VISITOR_PRECISION})(visitor)
    FROM (
      SELECT ${DATES}, date > month AS not_first, date < toLastDayOfMonth(month) AS not_last, client_id, bot, visitor
      FROM scans WHERE ${OF_MONTHS}
    )
    GROUP BY GROUPING SETS (
      (date, client_id, bot), (month, client_id, bot), (month, not_first, client_id, bot), (month, not_last, client_id, bot),
      (date, bot), (month, bot), (month, not_first, bot), (month, not_last, bot)
    )
    HAVING (grouping(not_first) = 1 OR not_first) AND (grouping(not_last) = 1 OR not_last)`,
}

const ROLLUPS: readonly Rollup[] = [scansByTime, quarterTallies, qrTallies, breakdownTallies, visitorSketches]

/** Tables that are emptied with the scans. */
export const ROLLUP_TABLES: readonly string[] = ROLLUPS.map((rollup) => rollup.table)

/** Months are counted together up to this many scans, which bounds memory, and up to this many months, as each is a part. */
const BATCH_SCANS = 2_000_000
const BATCH_MONTHS = 48

/** With two parts a month no read was slower than with one, and merging them took as long as all rollups together. */
const MAX_PARTS = 2

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
    for (const { table, select } of ROLLUPS) {
      await replaceMonths(engine, table, batch, (side) =>
        engine.run(`INSERT INTO ${side} ${select} ${ONE_PART}`, { months: batch }),
      )
    }
    // Reads open each part of a month; many small inserts would leave many.
    for (const [month, parts] of await partsOfMonths(engine, 'scans')) {
      if (parts > MAX_PARTS && batch.includes(month)) await engine.run(`OPTIMIZE TABLE scans PARTITION ${month} FINAL`)
    }
    await markMonths(engine, batch, false)
    done += batch.length
  }
  if (done > 0) onProgress?.({ done, total: done })
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
