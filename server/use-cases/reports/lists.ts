import { MOST_ROWS, cityKey, type ReportCity, type ReportShare } from '#contract/report-content.ts'

export interface List<Row> {
  readonly rows: Row[]
  /** Of all, those that are left out too. */
  readonly count: number
}

/** The first rows, and how many there are. */
export function shortened<Row>(all: readonly Row[]): List<Row> {
  return { rows: all.slice(0, MOST_ROWS), count: all.length }
}

/**
 * The most scanned first, without what nobody scanned; of those alike by name, so that two readings have one order.
 * `whole`: scans that the shares are of, where a source may break down a part of them only.
 */
function ranked<Row extends { readonly scans: number }>(
  all: readonly Row[],
  keyOf: (row: Row) => string,
  whole: number,
): List<Row> & { readonly total: number } {
  const scanned = all.filter(({ scans }) => scans > 0)
  return {
    ...shortened(scanned.sort((a, b) => b.scans - a.scans || (keyOf(a) < keyOf(b) ? -1 : 1))),
    total: Math.max(
      whole,
      scanned.reduce((sum, { scans }) => sum + scans, 0),
    ),
  }
}

/** Shares of a whole, the most scanned first; of those alike by name, then id. */
export function rankedShares(all: readonly ReportShare[], whole = 0) {
  return ranked(all, ({ id, name }) => `${name} ${id}`, whole)
}

/** The same of cities. Wherever they lie, those that are not known are one row: nobody is told a region as a city. */
export function rankedCities(all: readonly ReportCity[], whole = 0) {
  const named = all.map((one) => (one.city === '' ? { ...UNKNOWN_CITY, scans: one.scans } : one))
  return ranked(summed(named, cityKey), cityKey, whole)
}

const UNKNOWN_CITY = { city: '', region: '', country: '' }

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
