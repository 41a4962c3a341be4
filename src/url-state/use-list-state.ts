import { useCallback, useMemo, type Dispatch, type SetStateAction } from 'react'
import type { Sort } from '#src/lib/list-index.ts'
import { formatSort, parseSort } from './sort.ts'
import { useEntryState } from './use-entry-state.ts'
import { useParam } from './use-param.ts'
import { useTypedParam } from './use-typed-param.ts'

/** What the address says of a list and, beside it, which rows are selected; and the ways to change that. */
export interface ListState<Column extends string> {
  readonly query: string
  readonly type: (query: string) => void
  readonly settle: () => void
  readonly sort: Sort<Column>
  readonly sortBy: (sort: Sort<Column>) => void
  /** By their ids. */
  readonly selected: ReadonlySet<string>
  readonly select: Dispatch<SetStateAction<ReadonlySet<string>>>
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Search and sort of a list, in `?q=` and `?sort=`, and what is selected in it, which Back brings back too. Columns and default
 * are taken to stay the same.
 */
export function useListState<Column extends string>(
  columns: readonly Column[],
  defaultSort: Sort<Column>,
): ListState<Column> {
  const { text, type, settle } = useTypedParam('q')
  const [sortText, setSortText] = useParam('sort')
  const [selected, select] = useEntryState(NONE)
  return {
    query: text,
    type,
    settle,
    // The same while the address is: a list of many rows is not drawn anew with each letter.
    sort: useMemo(() => parseSort(sortText, columns, defaultSort), [sortText, columns, defaultSort]),
    sortBy: useCallback((sort) => setSortText(formatSort(sort, defaultSort)), [setSortText, defaultSort]),
    selected,
    select,
  }
}
