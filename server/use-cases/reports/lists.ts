import { MOST_ROWS, type ReportShare } from '#contract/report-content.ts'
import type { Instant } from '#contract/zone.ts'

export interface List<Row> {
  readonly rows: Row[]
  /** Of all, those that are left out too. */
  readonly count: number
}

/** The first rows, and how many there are. */
export function shortened<Row>(all: readonly Row[]): List<Row> {
  return { rows: all.slice(0, MOST_ROWS), count: all.length }
}

/** The most scanned first, without what nobody scanned; of those alike by name, so that two readings have one order. */
export function ranked<Row extends { readonly scans: number }>(
  all: readonly Row[],
  keyOf: (row: Row) => string,
): List<Row> & { readonly total: number } {
  const scanned = all.filter(({ scans }) => scans > 0)
  return {
    ...shortened(scanned.sort((a, b) => b.scans - a.scans || (keyOf(a) < keyOf(b) ? -1 : 1))),
    total: scanned.reduce((sum, { scans }) => sum + scans, 0),
  }
}

/** Shares of a whole, the most scanned first; of those alike by name, then id. */
export function rankedShares(all: readonly ReportShare[]) {
  return ranked(all, ({ id, name }) => `${name} ${id}`)
}

/** Adds up what counts of the same, by key. */
export function summed<Row extends { readonly scans: number }>(
  all: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] {
  const sums = new Map<string, Row>()
  for (const row of all) {
    const key = keyOf(row)
    sums.set(key, { ...row, scans: row.scans + (sums.get(key)?.scans ?? 0) })
  }
  return [...sums.values()]
}

/** ISO 8601 in UTC, to the millisecond. */
export function iso(instant: Instant): string {
  return new Date(instant).toISOString()
}
