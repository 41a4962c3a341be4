import { useEffect, useMemo } from 'react'
import { indexList, type ListIndex, type ListSpec } from '#src/lib/list-index.ts'

/** The index of a list, made ready while the browser has nothing else to do, so that the first letter typed is fast. */
export function useListIndex<Row, Column extends string>(
  rows: readonly Row[],
  spec: ListSpec<Row, Column>,
): ListIndex<Row, Column> {
  const index = useMemo(() => indexList(rows, spec), [rows, spec])
  useEffect(() => {
    // Safari has no idle callbacks; there the first search prepares.
    if (!('requestIdleCallback' in window)) return
    const goOn = (deadline: IdleDeadline) => {
      if (!index.prepare(() => deadline.timeRemaining() > 2)) next = requestIdleCallback(goOn)
    }
    let next = requestIdleCallback(goOn)
    return () => cancelIdleCallback(next)
  }, [index])
  return index
}
