import { withoutFormula, type Cell, type Table } from './table.ts'

/** Without it Excel reads UTF-8 as the code page of the country. */
const BYTE_ORDER_MARK = '\u{FEFF}'

/** Of a ratio: a hundredth of a per cent. */
const SHARE_DIGITS = 4

/**
 * A table as CSV (RFC 4180, CRLF, a mark of UTF-8 before it), for programs and spreadsheets: headings that stay the same
 * in every language, plain digits, times as ISO 8601, shares as ratios; an empty cell where a figure is not known.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => cell(name)).join(',')]
  for (const row of rows) lines.push(row.map((value, at) => cell(plain(value, columns[at]!.kind))).join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

function plain(value: Cell, kind: Table['columns'][number]['kind']): Cell {
  return typeof value === 'number' && kind === 'share' ? Number(value.toFixed(SHARE_DIGITS)) : value
}

/**
 * Where a cell may begin for a spreadsheet that splits at semicolons or tabs, as Excel does in German: it takes no heed of
 * quotes in the midst of a cell, so that lines end there too.
 */
const FORMULA_WITHIN = /[;\t\r\n]"*(?=[=+\-@＝＋－＠])/g

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = withoutFormula(value).replaceAll(FORMULA_WITHIN, "$&'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
