import type { Sort } from '#src/lib/list-index.ts'
import { formatSort, parseSort } from './sort.ts'
import { useParam } from './use-filters.ts'
import { useTypedParam } from './use-typed-param.ts'

/** What the address says of a list, and the ways to change it. */
export interface ListState<Column extends string> {
  readonly query: string
  readonly type: (query: string) => void
  readonly settle: () => void
  readonly sort: Sort<Column>
  readonly sortBy: (sort: Sort<Column>) => void
}

/** Search and sort of a list, in `?q=` and `?sort=`. */
export function useListState<Column extends string>(
  columns: readonly Column[],
  defaultSort: Sort<Column>,
): ListState<Column> {
  const { text, type, settle } = useTypedParam('q')
  const [sort, setSort] = useParam('sort')
  return {
    query: text,
    type,
    settle,
    sort: parseSort(sort, columns, defaultSort),
    sortBy: (sort) => setSort(formatSort(sort, defaultSort)),
  }
}
