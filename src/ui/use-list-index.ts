import { useEffect, useMemo, useState } from 'react'
import { inSlices } from '#src/lib/in-slices.ts'
import { indexList, type ListIndex, type ListSpec } from '#src/lib/list-index.ts'
import { whenIdle } from './when-idle.ts'

/** Fewer rows are ready before anybody could notice. */
const MANY = 2_000

/**
 * The index of a list, and whether a search in it is fast. It is made ready while the browser has nothing else to do; once
 * somebody searches, at once, but in slices, so that what they type is painted meanwhile.
 */
export function useListIndex<Row>(
  rows: readonly Row[],
  searched: ListSpec<Row, string>['searched'],
  isWanted: boolean,
): { readonly index: ListIndex<Row>; readonly isReady: boolean } {
  const index = useMemo(() => indexList(rows, searched), [rows, searched])
  const [ready, setReady] = useState<object>()
  const isReady = ready === index || index.size < MANY
  useEffect(() => {
    if (isReady) return
    if (isWanted) return inSlices(index.prepare, () => setReady(index))
    // Where the browser knows no idle time, the first search prepares.
    return whenIdle((hasTime) => {
      const isDone = index.prepare(hasTime)
      if (isDone) setReady(index)
      return isDone
    })
  }, [index, isReady, isWanted])
  return { index, isReady }
}
