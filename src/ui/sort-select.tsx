import type { Sort } from '#src/lib/list-index.ts'
import * as words from '#words/ui/list.ts'
import type { ListColumn } from './list-columns.ts'

/** Sorting on a phone, where the columns have no headings. */
export function SortSelect<Row, Column extends string>({
  columns,
  sort,
  onSort,
}: {
  columns: readonly ListColumn<Row, Column>[]
  sort: Sort<Column>
  onSort: (sort: Sort<Column>) => void
}) {
  const choices = columns.flatMap(({ key, heading, numeric }) =>
    [numeric === true, numeric !== true].map((descending) => ({
      value: `${descending ? '-' : ''}${key}`,
      label: words.order(heading, descending),
      sort: { column: key, descending },
    })),
  )
  return (
    <select
      aria-label={words.sortedBy}
      value={`${sort.descending ? '-' : ''}${sort.column}`}
      onChange={(event) => {
        const choice = choices.find(({ value }) => value === event.target.value)
        if (choice !== undefined) onSort(choice.sort)
      }}
      className="h-11 w-full min-w-0 rounded-control border border-control bg-surface px-2 text-base"
    >
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
