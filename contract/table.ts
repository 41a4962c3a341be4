/**
 * A table of figures as it leaves the page: all rows, every figure as it was counted. What is copied, saved or put into
 * a picture is made of this one, so that no two of them can tell different figures.
 */
export interface Table {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Null: not known, or nothing to tell. */
export type Cell = string | number | null

export interface TableColumn {
  /** For programs, the same in every language: `short_url`. */
  readonly name: string
  /** For people: "Short URL". */
  readonly heading: string
  /** `share`: a ratio from 0 to 1. `time`: ISO 8601, a date or an instant. */
  readonly kind: 'text' | 'count' | 'share' | 'time'
}

/** A column and what a row has in it. */
export interface ColumnOf<Row> extends TableColumn {
  readonly value: (row: Row) => Cell
}

/** The table that the columns make of the rows, in their order. */
export function toTable<Row>(columns: readonly ColumnOf<Row>[], rows: readonly Row[]): Table {
  return {
    columns: columns.map(({ name, heading, kind }) => ({ name, heading, kind })),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  }
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises, for titles and
 * addresses come from whoever made the code. Also of the wide signs, which some spreadsheets read alike. Numbers need
 * none: a number is no text.
 */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
