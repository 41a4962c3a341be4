import { memo, useRef, type JSX } from 'react'
import type { Sort } from '#src/lib/list-index.ts'
import type { ListColumn } from './list-columns.ts'
import { ListRow } from './list-row.tsx'
import { rootFontSize } from './root-font-size.ts'
import { SortHeading } from './sort-heading.tsx'
import { WIDE, useMediaQuery } from './use-media-query.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

/** Height of a row, in rem: it grows with the reader's type. */
const ROW = { wide: 2.75, phone: 4.25 }

interface ListTableProps<Row, Column extends string> {
  readonly caption: string
  readonly columns: readonly ListColumn<Row, Column>[]
  readonly rows: readonly Row[]
  readonly sort: Sort<Column>
  readonly onSort: (sort: Sort<Column>) => void
}

/**
 * Rows of any number: only those in sight are in the page, and it says how many there are in all. The page scrolls, not
 * a box in it. On a phone each row has two lines and no heading. Not drawn anew while its rows stay the same, for then
 * a letter is being typed.
 */
export const ListTable = memo(function ListTable<Row extends { readonly id: string }, Column extends string>({
  caption,
  columns,
  rows,
  sort,
  onSort,
}: ListTableProps<Row, Column>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const isWide = useMediaQuery(WIDE)
  const height = (isWide ? ROW.wide : ROW.phone) * rootFontSize()
  const { first, end } = useRowsInSight(body, { count: rows.length, height })
  const tracks = isWide ? columns.map(({ width }) => width).join(' ') : undefined

  return (
    <table className="block" aria-rowcount={rows.length + 1} aria-colcount={columns.length}>
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 hidden bg-surface md:block">
        <tr
          aria-rowindex={1}
          className="grid h-10 items-center gap-4 border-b border-line px-4"
          style={{ gridTemplateColumns: tracks }}
        >
          {columns.map((column) => (
            <SortHeading key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} className="relative block" style={{ height: rows.length * height }}>
        {rows.slice(first, end).map((row, place) => (
          <ListRow
            key={row.id}
            row={row}
            position={first + place}
            isLast={first + place === rows.length - 1}
            height={height}
            tracks={tracks}
            columns={columns}
          />
        ))}
      </tbody>
    </table>
  )
}) as <Row extends { readonly id: string }, Column extends string>(props: ListTableProps<Row, Column>) => JSX.Element
