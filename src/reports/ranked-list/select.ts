import type { ComparedDays } from '#contract/comparison.ts'
import type { RankedRow, Ranking } from '#contract/ranking.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'
import { comparedCounts, dailyDifference } from '#src/lib/per-day.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import * as words from '#words/reports/ranked-list.ts'

/** What is ranked by its scans. */
export type Ranked = 'qrs' | 'campaigns' | 'clients'

export interface Row extends RankedRow {
  /** By scans in the period, from 1; equal ones share it. Undefined of what had none. */
  readonly rank: number | undefined
}

export const COLUMNS = ['rank', 'name', 'scans', 'share', 'before', 'change'] as const
export type Column = (typeof COLUMNS)[number]

export const MOST_SCANNED: Sort<Column> = { column: 'scans', descending: true }

/** The rows with their ranks. A list that falls begins with the last of equal ones: so they stand in the order of the answer. */
export function toRows(rows: readonly RankedRow[]): readonly Row[] {
  let rank = 0
  let scans: number | undefined
  const ranked = rows.map((row, place): Row => {
    if (row.scans !== scans) rank = place + 1
    scans = row.scans
    return { ...row, rank: scans > 0 ? rank : undefined }
  })
  return ranked.reverse()
}

/** How many had scans in the period, and how many only in what it is compared with. */
export function countsOf({ rows }: Ranking): { readonly scanned: number; readonly gone: number } {
  const first = rows.findIndex(({ scans }) => scans === 0)
  const scanned = first === -1 ? rows.length : first
  return { scanned, gone: rows.length - scanned }
}

export function nameOf({ name, id }: RankedRow): string {
  return name || id
}

/** `days`: where there are not as many on either side, so that averages of a day are compared. */
export const specOf = (days: ComparedDays | undefined): ListSpec<Row, Column> => ({
  searched: (row) => [row.name, row.id],
  usual: MOST_SCANNED,
  sortedBy: {
    // Rank and share follow from the scans.
    rank: undefined,
    name: nameOf,
    scans: (row) => row.scans,
    share: undefined,
    before: (row) => row.before ?? 0,
    // By how many scans, not by what share: from one to three is no news beside a hundred more.
    change: (row) => {
      const { scans, before } = comparedCounts(countsIn(row), days)
      return scans - before
    },
  },
})

/** What a row counts; nothing before where that is not told. */
export function countsIn({ scans, before = 0 }: RankedRow) {
  return { scans, before }
}

/** As it is taken away; `none`: a last row, so that all of them add up. */
export function takenRows(ranked: Ranked, rows: readonly Row[], none: Ranking['none']): readonly Row[] {
  if (ranked === 'qrs' || none === undefined) return rows
  return [...rows, { id: '', name: words.noOwner[ranked], rank: undefined, ...none }]
}

const KEYS = { qrs: ['qr_id', 'title'], campaigns: ['campaign_id', 'name'], clients: ['client_id', 'name'] } as const

export function takenColumns(
  ranked: Ranked,
  { totalScans, compared }: Pick<Ranking, 'totalScans' | 'compared'>,
): readonly ColumnOf<Row>[] {
  const { headings } = words
  const [key, name] = KEYS[ranked]
  const own: readonly ColumnOf<Row>[] = [
    { name: 'rank', heading: headings.rank, kind: 'count', value: (row) => row.rank ?? null },
    { name: key, heading: headings.id, kind: 'text', value: (row) => row.id },
    { name, heading: words.of[ranked].one, kind: 'text', value: (row) => row.name },
    { name: 'scans', heading: headings.scans, kind: 'count', value: (row) => row.scans },
    {
      name: 'share',
      heading: headings.share,
      kind: 'share',
      value: (row) => (totalScans === 0 ? null : row.scans / totalScans),
    },
  ]
  if (compared === undefined) return own
  return [
    ...own,
    { name: 'scans_before', heading: headings.before, kind: 'count', value: (row) => row.before ?? null },
    compared.days === undefined
      ? { name: 'difference', heading: headings.change, kind: 'count', value: (row) => row.scans - (row.before ?? 0) }
      : {
          name: 'difference_a_day',
          heading: headings.changeADay,
          kind: 'count',
          value: (row) => dailyDifference(comparedCounts(countsIn(row), compared.days)),
        },
  ]
}
