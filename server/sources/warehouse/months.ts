import * as v from 'valibot'
import type { Instant } from '#contract/zone.ts'
import type { Engine } from './engine.ts'

const monthRow = v.object({ month: v.number() })

/** A UTC month as a number, 202605 for May 2026: the partition of `scans` and of every rollup. */
export type Month = number

/** The partition of an instant. */
export function monthOf(instant: Instant): Month {
  const date = new Date(instant)
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1
}

/** Says, durably, that the rollups of these months may be behind their scans. */
export async function markMonths(engine: Engine, months: readonly Month[], dirty: boolean): Promise<void> {
  await engine.insert(
    'pending_months',
    [...new Set(months)].map((month) => ({ month, dirty })),
  )
}

/** The months that are marked, oldest first. */
export async function dirtyMonths(engine: Engine): Promise<Month[]> {
  const rows = await engine.rows(monthRow, 'SELECT month FROM pending_months FINAL WHERE dirty ORDER BY month')
  return rows.map((row) => row.month)
}

/** The months that have scans: of the whole warehouse, or of some codes. */
export async function scannedMonths(engine: Engine, qrIds?: readonly string[]): Promise<Month[]> {
  const rows =
    qrIds === undefined
      ? await engine.rows(monthRow, 'SELECT DISTINCT toYYYYMM(time) AS month FROM scans')
      : await engine.rows(
          monthRow,
          'SELECT DISTINCT toYYYYMM(time) AS month FROM scans WHERE qr_id IN {qrIds:Array(String)}',
          { qrIds },
        )
  return rows.map((row) => row.month)
}

/** How many scans each month has. */
export async function scansOfMonths(engine: Engine): Promise<Map<Month, number>> {
  const rows = await engine.rows(
    v.object({ month: v.number(), scans: v.number() }),
    'SELECT toYYYYMM(time) AS month, count() AS scans FROM scans GROUP BY month',
  )
  return new Map(rows.map(({ month, scans }) => [month, scans]))
}
