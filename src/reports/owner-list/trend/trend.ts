import { LAST_DAYS, type Days } from '#contract/days.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import * as words from '#words/reports/trend.ts'

/** How a campaign or client went lately. */
export interface Trend {
  /** In the last days, today up to now. */
  readonly scans: number
  /** On each of them, oldest first. */
  readonly byDay: readonly number[]
  /** In as many days before, up to the same time of day. */
  readonly before: number
}

/** A row of a list, with its trend once that has come. */
export type WithTrend<Row> = Row & { readonly trend?: Trend }

const NONE: Trend = { scans: 0, byDay: Array.from({ length: LAST_DAYS }, () => 0), before: 0 }

/** Rows with what is told of their days; what nothing is told of had no scan. */
export function withTrends<Row extends { readonly id: string }>(
  rows: readonly Row[],
  told: Days['rows'],
): readonly WithTrend<Row>[] {
  const trendOf = new Map(
    told.map(({ id, scans, before = 0 }) => [
      id,
      { byDay: scans, scans: scans.reduce((sum, count) => sum + count, 0), before },
    ]),
  )
  return rows.map((row) => ({ ...row, trend: trendOf.get(row.id) ?? NONE }))
}

export const TREND_COLUMNS = ['days', 'change'] as const
export type TrendColumn = (typeof TREND_COLUMNS)[number]

interface Row {
  readonly trend?: Trend
}

/** By how many scans it rose, not by what share: from one to three is no news beside a hundred more. */
export const trendSortedBy: Readonly<Record<TrendColumn, (row: Row) => number>> = {
  days: ({ trend = NONE }) => trend.scans,
  change: ({ trend = NONE }) => trend.scans - trend.before,
}

export const trendTable: readonly ColumnOf<Row>[] = [
  {
    name: `scans_last_${LAST_DAYS}_days`,
    heading: words.taken.scans(LAST_DAYS),
    kind: 'count',
    value: ({ trend }) => trend?.scans ?? null,
  },
  {
    name: `scans_${LAST_DAYS}_days_before`,
    heading: words.taken.before(LAST_DAYS),
    kind: 'count',
    value: ({ trend }) => trend?.before ?? null,
  },
]
