import { memo, type JSX, type MouseEvent } from 'react'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/ui/list.ts'
import type { ListColumn } from './list-columns.ts'
import { RowCheckbox } from './row-checkbox.tsx'

const PHONE_PLACE = {
  first: 'max-md:col-start-2 max-md:row-start-1 max-md:self-end max-md:font-medium',
  'first-end': 'max-md:col-start-3 max-md:row-start-1 max-md:self-end max-md:text-right',
  second: 'max-md:col-start-2 max-md:row-start-2 max-md:self-start max-md:text-muted',
  'second-end': 'max-md:col-start-3 max-md:row-start-2 max-md:self-start max-md:text-right max-md:text-muted',
}

interface ListRowProps<Row, Column extends string> {
  readonly row: Row
  /** What the row is called. */
  readonly name: string
  /** From the top of the list, counted from nought. */
  readonly position: number
  readonly isLast: boolean
  /** Whether the Tab key comes to this row. */
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly onToggle: (id: string, isRange: boolean) => void
  /** In pixels. */
  readonly height: number
  readonly tracks: string | undefined
  readonly columns: readonly ListColumn<Row, Column>[]
}

/** Drawn once: while the page scrolls, only the rows that come into sight are drawn. */
export const ListRow = memo(function ListRow<Row extends { readonly id: string }, Column extends string>({
  row,
  name,
  position,
  isLast,
  isActive,
  isSelected,
  onToggle,
  height,
  tracks,
  columns,
}: ListRowProps<Row, Column>) {
  const tabIndex = isActive ? 0 : -1
  return (
    <tr
      // The first is the row of headings.
      aria-rowindex={position + 2}
      aria-selected={isSelected}
      className={cx(
        'absolute inset-x-0 grid items-center gap-x-4 px-4',
        'max-md:grid-cols-[1.5rem_minmax(0,1fr)_auto] max-md:grid-rows-2 max-md:gap-y-0.5 max-md:py-2',
        isSelected ? 'bg-accent-soft forced-colors:outline' : 'hover:bg-sunken',
        !isLast && 'border-b border-line',
      )}
      style={{
        gridTemplateColumns: tracks,
        height,
        transform: `translateY(${position * height}px)`,
        scrollMarginBottom: '5rem',
      }}
    >
      <td tabIndex={-1} className="max-md:row-span-2">
        <RowCheckbox
          label={words.select(name)}
          checked={isSelected}
          tabIndex={tabIndex}
          onChange={({ nativeEvent }) => onToggle(row.id, (nativeEvent as unknown as MouseEvent).shiftKey)}
        />
      </td>
      {columns.map((column) => (
        <td
          key={column.key}
          tabIndex={-1}
          className={cx(
            'min-w-0 rounded-sm',
            column.numeric && 'tabular-nums md:text-right',
            column.onPhone === undefined ? 'max-md:hidden' : PHONE_PLACE[column.onPhone],
          )}
        >
          {column.cell(row, tabIndex)}
        </td>
      ))}
    </tr>
  )
}) as <Row extends { readonly id: string }, Column extends string>(props: ListRowProps<Row, Column>) => JSX.Element
