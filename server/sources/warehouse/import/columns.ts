/** What a log may say of a code. */
export const CODE_COLUMNS = [
  'qr_id',
  'qr_title',
  'short_url',
  'destination_url',
  'created_at',
  'campaign_id',
  'campaign_name',
  'client_id',
  'client_name',
] as const

/** What a log may say of a scan and of its code. */
export const COLUMNS = [
  'scanned_at',
  ...CODE_COLUMNS,
  'country',
  'region',
  'city',
  'device',
  'user_agent',
  'referrer',
  'visitor_id',
  'scan_id',
] as const
export type Column = (typeof COLUMNS)[number]

/** SQL text. */
export type Sql = string
/** SQL of the text in a column of the file, by the file's own name of it; '' where a record lacks it. */
export type Cell = (name: string) => Sql

/** How to read the records of one file. */
export interface Layout {
  /** The file's columns that are read. */
  readonly reads: readonly string[]
  /** SQL of each column that the file fills, as text. */
  readonly values: Partial<Record<Column, (cell: Cell) => Sql>>
  /** Records that are no scans: the reason to skip them, and SQL that is true for them. */
  readonly skips: readonly { readonly reason: string; readonly when: (cell: Cell) => Sql }[]
  /** What the person should know although nothing is wrong. */
  readonly notes: readonly string[]
}
