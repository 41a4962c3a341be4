import { memo, useCallback, useRef, type JSX } from 'react'
import type { Sort } from '#src/lib/list-index.ts'
import * as words from '#words/ui/list.ts'
import type { ListColumn } from './list-columns.ts'
import { ListRow } from './list-row.tsx'
import { rootFontSize } from './root-font-size.ts'
import { RowCheckbox } from './row-checkbox.tsx'
import { SortHeading } from './sort-heading.tsx'
import { WIDE, useMediaQuery } from './use-media-query.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'
import type { Selection } from './use-selection.ts'

/** Height of a row, in rem: it grows with the reader's type. */
const ROW = { wide: 2.75, phone: 4.25 }

interface ListTableProps<Row, Column extends string> {
  readonly caption: string
  readonly columns: readonly ListColumn<Row, Column>[]
  readonly rows: readonly Row[]
  readonly nameOf: (row: Row) => string
  readonly sort: Sort<Column>
  readonly onSort: (sort: Sort<Column>) => void
  readonly selection: Selection
  /** How many of the rows are selected. */
  readonly selectedInSight: number
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
  nameOf,
  sort,
  onSort,
  selection: { ids, toggle, set, clear },
  selectedInSight: selected,
}: ListTableProps<Row, Column>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const isWide = useMediaQuery(WIDE)
  const height = (isWide ? ROW.wide : ROW.phone) * rootFontSize()
  const { first, end } = useRowsInSight(body, { count: rows.length, height })
  const tracks = isWide ? ['1.5rem', ...columns.map(({ width }) => width)].join(' ') : undefined

  const onToggle = useCallback((id: string, isRange: boolean) => toggle(id, isRange ? rows : undefined), [toggle, rows])
  const keys = useRowKeys(body, { rows, height, onToggle, onSelectAll: () => set(rows, true), onClear: clear })

  return (
    <table
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- as the ARIA practices do
      role="grid"
      aria-multiselectable
      className="block"
      onFocus={keys.onFocus}
      onKeyDown={keys.onKeyDown}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
    >
      <caption className="sr-only">{words.caption(caption)}</caption>
      <thead className="sticky top-0 z-10 hidden bg-surface short:static md:block">
        <tr
          aria-rowindex={1}
          className="grid h-10 items-center gap-4 border-b border-line px-4"
          style={{ gridTemplateColumns: tracks }}
        >
          <th scope="col">
            <RowCheckbox
              label={words.selectFound}
              checked={selected > 0 && selected === rows.length}
              isMixed={selected > 0 && selected < rows.length}
              onChange={() => set(rows, selected < rows.length)}
            />
          </th>
          {columns.map((column) => (
            <SortHeading key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} className="relative block" style={{ height: rows.length * height }}>
        {drawn(first, end, keys.active).map((position) => {
          const row = rows[position]!
          return (
            <ListRow
              key={row.id}
              row={row}
              name={nameOf(row)}
              position={position}
              isLast={position === rows.length - 1}
              isActive={position === keys.active}
              isSelected={ids.has(row.id)}
              onToggle={onToggle}
              height={height}
              tracks={tracks}
              columns={columns}
            />
          )
        })}
      </tbody>
    </table>
  )
}) as <Row extends { readonly id: string }, Column extends string>(props: ListTableProps<Row, Column>) => JSX.Element

/** Positions of the rows in sight, and of the one that may have the focus: scrolled away, it keeps it. */
function drawn(first: number, end: number, active: number): readonly number[] {
  const inSight = Array.from({ length: end - first }, (_, at) => first + at)
  if (active < first) return [active, ...inSight]
  return active >= end ? [...inSight, active] : inSight
}
