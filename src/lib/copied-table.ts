import { formatShare } from './numbers.ts'
import { withoutFormula, type Cell, type Table, type TableColumn } from './table.ts'

/**
 * A table for the clipboard, for people: with their headings, and whole numbers without marks between thousands, which
 * one country's spreadsheet would take for a decimal sign. Under it, apart from its cells, what the figures are.
 */
export interface CopiedTable {
  readonly html: string
  /** Cells between tabs: what a spreadsheet reads where it does not read HTML. */
  readonly text: string
}

/** `under`: what the figures are, told below the table. */
export function toCopiedTable(table: Table, under: string): CopiedTable {
  const headings = table.columns.map(({ heading }) => heading)
  const rows = table.rows.map((row) => row.map((value, at) => inWords(value, table.columns[at]!)))
  return { html: toHtml(table.columns, headings, rows, under), text: toText(headings, rows, under) }
}

function inWords(value: Cell, { kind }: TableColumn): string {
  if (value === null) return ''
  if (typeof value === 'string') return withoutFormula(value)
  return kind === 'share' ? formatShare(value, 1) : String(value)
}

function toText(headings: readonly string[], rows: readonly (readonly string[])[], under: string): string {
  // No reader agrees with another on how a tab or a line within a cell is written.
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')
  return [line(headings), ...rows.map(line), '', under, ''].join('\n')
}

function toHtml(
  columns: readonly TableColumn[],
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  under: string,
): string {
  const align = ({ kind }: TableColumn) => (kind === 'count' || kind === 'share' ? ' align="right"' : '')
  const line = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell, at) => `<${tag}${align(columns[at]!)}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  const body = rows.map((row) => line('td', row)).join('')
  return `<table><thead>${line('th', headings)}</thead><tbody>${body}</tbody></table><p>${escapeHtml(under)}</p>`
}

function escapeHtml(text: string): string {
  // Most of fifty thousand rows have nothing to escape, and looking is cheap.
  if (!/[&<>"]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
