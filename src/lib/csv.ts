import { dateAt } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { now } from './clock.ts'

export interface Column<Row> {
  readonly heading: string
  readonly value: (row: Row) => string | number
}

/**
 * A table as CSV (RFC 4180, CRLF). Text that a spreadsheet would take for a formula gets an apostrophe before it, as
 * OWASP advises, for titles and addresses come from whoever made the code.
 */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => cell(column.heading)).join(',')]
  for (const row of rows) lines.push(columns.map((column) => cell(column.value(row))).join(','))
  return `${lines.join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Name of a file with today's date in the zone: `qr-codes_2026-11-23.csv`. */
export function datedFileName(what: string, zone: Zone): string {
  return `${what}_${dateAt(zone, now())}.csv`
}
