import type { Sort } from '#src/lib/list-index.ts'

/** Reads `-scans` (falling) or `title` (rising); what names no column takes the default. */
export function parseSort<Column extends string>(
  text: string,
  columns: readonly Column[],
  otherwise: Sort<Column>,
): Sort<Column> {
  const descending = text.startsWith('-')
  const name = descending ? text.slice(1) : text
  const column = columns.find((column) => column === name)
  return column === undefined ? otherwise : { column, descending }
}

/** As it stands in the address; empty for the default, so that short links stay short. */
export function formatSort<Column extends string>(sort: Sort<Column>, otherwise: Sort<Column>): string {
  if (sort.column === otherwise.column && sort.descending === otherwise.descending) return ''
  return sort.descending ? `-${sort.column}` : sort.column
}
