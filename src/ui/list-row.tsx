import { memo, type JSX } from 'react'
import { cx } from '#src/lib/cx.ts'
import type { ListColumn } from './list-columns.ts'

const PHONE_PLACE = {
  first: 'max-md:col-start-1 max-md:row-start-1 max-md:self-end max-md:font-medium',
  'first-end': 'max-md:col-start-2 max-md:row-start-1 max-md:self-end max-md:text-right',
  second: 'max-md:col-start-1 max-md:row-start-2 max-md:self-start max-md:text-muted',
  'second-end': 'max-md:col-start-2 max-md:row-start-2 max-md:self-start max-md:text-right max-md:text-muted',
}

interface ListRowProps<Row, Column extends string> {
  readonly row: Row
  /** From the top of the list, counted from nought. */
  readonly position: number
  readonly isLast: boolean
  /** In pixels. */
  readonly height: number
  readonly tracks: string | undefined
  readonly columns: readonly ListColumn<Row, Column>[]
}

/** Drawn once: while the page scrolls, only the rows that come into sight are drawn. */
export const ListRow = memo(function ListRow<Row, Column extends string>({
  row,
  position,
  isLast,
  height,
  tracks,
  columns,
}: ListRowProps<Row, Column>) {
  return (
    <tr
      // The first is the row of headings.
      aria-rowindex={position + 2}
      className={cx(
        'absolute inset-x-0 grid items-center gap-x-4 px-4 hover:bg-sunken',
        'max-md:grid-cols-[minmax(0,1fr)_auto] max-md:grid-rows-2 max-md:gap-y-0.5 max-md:py-2',
        !isLast && 'border-b border-line',
      )}
      style={{ gridTemplateColumns: tracks, height, transform: `translateY(${position * height}px)` }}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          className={cx(
            'min-w-0',
            column.numeric && 'tabular-nums md:text-right',
            column.onPhone === undefined ? 'max-md:hidden' : PHONE_PLACE[column.onPhone],
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}) as <Row, Column extends string>(props: ListRowProps<Row, Column>) => JSX.Element
