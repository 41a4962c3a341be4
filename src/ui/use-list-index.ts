import { useEffect, useMemo } from 'react'
import { indexList, type ListIndex, type ListSpec } from '#src/lib/list-index.ts'
import { whenIdle } from './when-idle.ts'

/** The index of a list, made ready while the browser has nothing else to do, so that the first letter typed is fast. */
export function useListIndex<Row, Column extends string>(
  rows: readonly Row[],
  spec: ListSpec<Row, Column>,
): ListIndex<Row, Column> {
  const index = useMemo(() => indexList(rows, spec), [rows, spec])
  // Where the browser knows no idle time, the first search prepares.
  useEffect(() => whenIdle(index.prepare), [index])
  return index
}
