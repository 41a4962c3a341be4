import { useCallback, useMemo } from 'react'
import type { Sort } from '#src/lib/list-index.ts'
import { formatSort, parseSort } from './sort.ts'
import { useParam } from './use-param.ts'
import { useTypedParam } from './use-typed-param.ts'

/** What the address says of a list, and the ways to change it. */
export interface ListState<Column extends string> {
  readonly query: string
  readonly type: (query: string) => void
  readonly settle: () => void
  readonly sort: Sort<Column>
  readonly sortBy: (sort: Sort<Column>) => void
}

/** Search and sort of a list, in `?q=` and `?sort=`. Columns and default are taken to stay the same. */
export function useListState<Column extends string>(
  columns: readonly Column[],
  defaultSort: Sort<Column>,
): ListState<Column> {
  const { text, type, settle } = useTypedParam('q')
  const [sortText, setSortText] = useParam('sort')
  return {
    query: text,
    type,
    settle,
    // The same while the address is: a list of many rows is not drawn anew with each letter.
    sort: useMemo(() => parseSort(sortText, columns, defaultSort), [sortText, columns, defaultSort]),
    sortBy: useCallback((sort) => setSortText(formatSort(sort, defaultSort)), [setSortText, defaultSort]),
  }
}
