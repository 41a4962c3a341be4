import type { Zone } from '#contract/zone.ts'
import type { Column, DateOrder } from '#server/sources/import-kinds.ts'

/** SQL text. */
export type Sql = string
/** SQL of the text in a column of the file, by the file's own name of it; '' where a record lacks it. */
export type Cell = (name: string) => Sql

/** How the times of a file are to be read where they do not say so. */
export interface TimeOptions {
  /** Of times without a zone; UTC if left out. */
  readonly timezone?: Zone | undefined
  /** Of dates such as 03/04/2026; without it they are refused. */
  readonly dates?: DateOrder | undefined
}

/** How to read the records of one file. */
export interface Layout {
  /** The file's columns that are read. */
  readonly reads: readonly string[]
  /** SQL of each column that the file fills, as text. */
  readonly values: Partial<Record<Column, (cell: Cell) => Sql>>
  /** Records that are no scans: the reason to skip them, and SQL that is true for them. */
  readonly skips: readonly { readonly reason: string; readonly when: (cell: Cell) => Sql }[]
  readonly times: TimeOptions
  /** What the person should know although nothing is wrong. */
  readonly notes: readonly string[]
}
