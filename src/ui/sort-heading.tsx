import { ArrowDown, ArrowUp } from 'lucide-react'
import { cx } from '#src/lib/cx.ts'
import type { Sort } from '#src/lib/list-index.ts'
import type { ListColumn } from './list-columns.ts'

/** The heading of a column that sorts by it: a second time the other way round. */
export function SortHeading<Row, Column extends string>({
  column,
  sort,
  onSort,
}: {
  column: ListColumn<Row, Column>
  sort: Sort<Column>
  onSort: (sort: Sort<Column>) => void
}) {
  const isSorted = sort.column === column.key
  const first = column.numeric === true
  const next = { column: column.key, descending: isSorted ? !sort.descending : first }
  const falling = isSorted ? sort.descending : first
  const Arrow = falling ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={cx('min-w-0 text-xs font-normal', column.numeric ? 'text-right' : 'text-left')}
    >
      <button
        type="button"
        onClick={() => onSort(next)}
        className={cx(
          'group inline-flex h-8 items-center gap-1 rounded-sm',
          column.numeric && 'flex-row-reverse text-right',
          isSorted ? 'font-medium text-ink' : 'text-muted hover:text-ink',
        )}
      >
        {column.heading}
        <Arrow
          aria-hidden
          className={cx('size-3.5 shrink-0', !isSorted && 'invisible group-hover:visible group-focus-visible:visible')}
        />
      </button>
    </th>
  )
}
