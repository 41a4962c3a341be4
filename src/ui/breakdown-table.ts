import type { Breakdown, Part } from '#src/lib/breakdown.ts'
import { toTable, type ColumnOf, type Table } from '#src/lib/table.ts'
import * as words from '#words/ui/breakdown.ts'

/** What name and key of a part are called where they are taken to. */
export interface BreakdownColumns {
  /** For programs: `country`. */
  readonly name: string
  /** For programs and for people, where the key is not the name: `['country_code', 'Code']`. */
  readonly key?: readonly [name: string, heading: string]
  /** Where not every key is one: what is told of it. */
  readonly keyOf?: (part: Part) => string
}

/** All parts of a breakdown with their shares, and what is none of them or not broken down by the source, so that they add up. */
export function breakdownTable(
  { parts, total, unlisted, apart = [] }: Breakdown,
  [heading, countHeading]: readonly [string, string],
  { name, key, keyOf = (part) => part.key }: BreakdownColumns,
): Table {
  const columns: ColumnOf<Part>[] = [
    { name, heading, kind: 'text', value: (row) => row.name },
    { name: 'scans', heading: countHeading, kind: 'count', value: (row) => row.count },
    { name: 'share', heading: words.share, kind: 'share', value: (row) => (total === 0 ? null : row.count / total) },
  ]
  if (key !== undefined) columns.unshift({ name: key[0], heading: key[1], kind: 'text', value: keyOf })
  const rest = unlisted > 0 ? [{ key: '', name: words.notBrokenDown, count: unlisted }] : []
  return toTable(columns, [...parts, ...apart.map((part) => ({ key: '', ...part })), ...rest])
}
