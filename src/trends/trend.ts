import { LAST_DAYS } from '#contract/days.ts'
import type { Trend, Trends } from '#src/api/trends.ts'
import { knownUntilInWords } from '#src/lib/known-until.ts'
import type { ListSpec } from '#src/lib/list-index.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import * as words from '#words/trends/trends.ts'

/** The trend of a row of a list. */
export interface TrendOf extends Pick<Trends, 'isBeforeKnown'> {
  (row: { readonly id: string }): Trend
  /** Where scans break off, and the last days with them: the sentence that says so. */
  readonly knownUntil?: string
}

export function trendsOf({ byId, none, isBeforeKnown, knownUntil, zone }: Trends): TrendOf {
  return Object.assign(({ id }: { readonly id: string }) => byId.get(id) ?? none, {
    isBeforeKnown,
    ...(knownUntil !== undefined && { knownUntil: knownUntilInWords(knownUntil, zone) }),
  })
}

export type TrendColumn = 'days' | 'change'

/**
 * A list that can be sorted by trends once these are there: by how many scans something rose, not by what share, for from
 * one to three is no news beside a hundred more. All else that it is sorted by stays the same.
 */
export function sortedByTrend<Row extends { readonly id: string }, Column extends string>(
  spec: ListSpec<Row, Column>,
  trendOf: TrendOf | undefined,
): ListSpec<Row, Column> {
  if (trendOf === undefined) return spec
  const by: ListSpec<Row, TrendColumn>['sortedBy'] = {
    days: (row) => trendOf(row).scans ?? 0,
    change: trendOf.isBeforeKnown ? (row) => (trendOf(row).scans ?? 0) - (trendOf(row).before ?? 0) : undefined,
  }
  return { ...spec, sortedBy: { ...spec.sortedBy, ...by } }
}

/** What is taken away, in empty cells where trends have not come: no noughts. */
export function trendTable(trendOf: TrendOf | undefined): readonly ColumnOf<{ readonly id: string }>[] {
  return [
    {
      name: `scans_last_${LAST_DAYS}_days`,
      heading: words.taken.scans(LAST_DAYS),
      kind: 'count',
      value: (row) => trendOf?.(row).scans ?? null,
    },
    {
      name: `scans_${LAST_DAYS}_days_before`,
      heading: words.taken.before(LAST_DAYS),
      kind: 'count',
      value: (row) => trendOf?.(row).before ?? null,
    },
  ]
}
