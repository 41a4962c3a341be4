import { cx } from '#src/lib/cx.ts'
import type { ListColumn } from './list-columns.ts'
import { Skeleton } from './skeleton.tsx'

const ROWS = 12

/** The shape of a list: its tools, its headings and rows, at their heights. */
export function ListSkeleton<Row, Column extends string>({
  columns,
  hasFilters = false,
  rowsOnly = false,
}: {
  columns: readonly ListColumn<Row, Column>[]
  /** Whether there is a row of filters below the search. */
  hasFilters?: boolean
  /** Where the tools are there already. */
  rowsOnly?: boolean
}) {
  // With room for the box that selects a row.
  const gridTemplateColumns = `1.5rem ${columns.map(({ width }) => width).join(' ')}`
  return (
    <div aria-hidden>
      {!rowsOnly && (
        <div className="border-b border-line p-4 md:p-3">
          <Skeleton className="h-11 w-full md:h-9 md:w-96" />
          <Skeleton className="mt-2 h-11 w-full md:hidden" />
          {hasFilters && (
            <div className="mt-2 h-10">
              <Skeleton className="h-9 w-64" />
            </div>
          )}
        </div>
      )}
      <div
        className="grid h-10 items-center gap-4 border-b border-line px-4 max-md:hidden"
        style={{ gridTemplateColumns }}
      >
        <Skeleton className="size-4" />
        {columns.map(({ key, numeric }) => (
          <Skeleton key={key} className={cx('h-3 w-14', numeric && 'justify-self-end')} />
        ))}
      </div>
      {Array.from({ length: ROWS }, (_, row) => (
        <div
          key={row}
          className="grid h-17 items-center gap-4 border-b border-line px-4 max-md:grid-cols-[1.5rem_1fr_auto]! md:h-11"
          style={{ gridTemplateColumns }}
        >
          <Skeleton className="size-4" />
          {columns.map(({ key, numeric, onPhone }) => (
            <Skeleton
              key={key}
              className={cx(
                'h-4',
                numeric ? 'w-14 justify-self-end' : ['w-4/5', 'w-3/5', 'w-2/3'][row % 3],
                onPhone?.startsWith('first') !== true && 'max-md:hidden',
              )}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
