import type { Sort } from '#src/lib/list-index.ts'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/ui/list.ts'
import { counted } from './counted.ts'
import type { ListColumn } from './list-columns.ts'
import { useIsPrinting } from './use-is-printing.ts'

/** Some fifty pages. Whoever wants more wants a file. */
const MOST_ROWS = 1_000

/**
 * A list on paper: a plain table, whose headings stand on every page, in the place of the rows that follow the window. It
 * says how many rows it leaves out.
 */
export function PrintedRows<Row extends { readonly id: string }, Column extends string>({
  names,
  all,
  query,
  columns,
  rows,
  sort,
  note,
}: {
  names: { readonly many: string; readonly one: string }
  /** How many there are before the search. */
  all: number
  query: string
  columns: readonly ListColumn<Row, Column>[]
  rows: readonly Row[]
  sort: Sort<Column>
  /** What is to be said of the figures in all rows. */
  note: string | undefined
}) {
  if (!useIsPrinting()) return null
  // Beside addresses, which may wrap, what a row is called keeps its line.
  const texts = columns.filter(({ numeric }) => numeric !== true).length
  const left = rows.length - MOST_ROWS
  const sortedBy = columns.find(({ key }) => key === sort.column)?.heading
  const caption = words.printed({
    counted: counted(rows.length, all),
    what: all === 1 ? names.one : names.many,
    query: query.trim(),
    column: sortedBy,
    isFalling: sort.descending,
  })
  return (
    <div data-print-only className="hidden">
      <table className="w-full table-fixed text-xs">
        <caption className="pb-2 text-left text-muted">
          {caption}
          {note && <p>{note}</p>}
        </caption>
        <colgroup>
          {columns.map(({ key, numeric }, place) => (
            <col key={key} className={numeric ? 'w-20' : place === 0 && texts > 1 ? 'w-36' : undefined} />
          ))}
        </colgroup>
        <thead className="text-muted">
          <tr className="border-b border-line">
            {columns.map(({ key, heading, numeric }) => (
              <th key={key} scope="col" className={`py-1 pr-2 font-normal ${numeric ? 'text-right' : 'text-left'}`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <tr key={row.id} className="border-b border-line">
              {columns.map((column) => (
                <td key={column.key} className={`py-1 pr-2 ${column.numeric ? 'text-right tabular-nums' : ''}`}>
                  {column.printed ? column.printed(row) : column.cell(row, -1)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p className="mt-2 font-medium">
          {words.notPrinted(formatExact(MOST_ROWS), formatExact(rows.length), formatExact(left))}
        </p>
      )}
    </div>
  )
}
