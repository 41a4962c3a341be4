import { useRef } from 'react'
import { cx } from '#src/lib/cx.ts'
import type { Sort } from '#src/lib/list-index.ts'
import type { ListColumn } from './list-columns.ts'
import { SortHeading } from './sort-heading.tsx'
import { WIDE, useMediaQuery } from './use-media-query.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

/** Height of a row, in rem: it grows with the reader's type. */
const ROW = { wide: 2.75, phone: 4.25 }

const PHONE_PLACE = {
  first: 'max-md:col-start-1 max-md:row-start-1 max-md:self-end max-md:font-medium',
  'first-end': 'max-md:col-start-2 max-md:row-start-1 max-md:self-end max-md:text-right',
  second: 'max-md:col-start-1 max-md:row-start-2 max-md:self-start max-md:text-muted',
  'second-end': 'max-md:col-start-2 max-md:row-start-2 max-md:self-start max-md:text-right max-md:text-muted',
}

/**
 * Rows of any number: only those in sight are in the page, and it says how many there are in all. The page scrolls, not
 * a box in it. On a phone each row has two lines and no heading.
 */
export function ListTable<Row extends { readonly id: string }, Column extends string>({
  caption,
  columns,
  rows,
  sort,
  onSort,
}: {
  caption: string
  columns: readonly ListColumn<Row, Column>[]
  rows: readonly Row[]
  sort: Sort<Column>
  onSort: (sort: Sort<Column>) => void
}) {
  const body = useRef<HTMLTableSectionElement>(null)
  const isWide = useMediaQuery(WIDE)
  const height = (isWide ? ROW.wide : ROW.phone) * rootFontSize()
  const { first, end } = useRowsInSight(body, { count: rows.length, height })
  const tracks = isWide ? { gridTemplateColumns: columns.map(({ width }) => width).join(' ') } : undefined

  return (
    <table className="block" aria-rowcount={rows.length + 1} aria-colcount={columns.length}>
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 hidden bg-surface md:block">
        <tr aria-rowindex={1} className="grid h-10 items-center gap-4 border-b border-line px-4" style={tracks}>
          {columns.map((column) => (
            <SortHeading key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} className="relative block" style={{ height: rows.length * height }}>
        {rows.slice(first, end).map((row, place) => {
          const position = first + place
          return (
            <tr
              key={row.id}
              aria-rowindex={position + 2}
              className={cx(
                'absolute inset-x-0 grid items-center gap-x-4 px-4 hover:bg-sunken',
                position < rows.length - 1 && 'border-b border-line',
                'max-md:grid-cols-[minmax(0,1fr)_auto] max-md:grid-rows-2 max-md:gap-y-0.5 max-md:py-2',
              )}
              style={{ ...tracks, height, transform: `translateY(${position * height}px)` }}
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cx(
                    'min-w-0',
                    column.numeric && 'text-right tabular-nums',
                    column.onPhone === undefined ? 'max-md:hidden' : PHONE_PLACE[column.onPhone],
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
