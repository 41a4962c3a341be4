import { useEffect, useMemo, useState } from 'react'
import { indexList, type ListIndex, type ListSpec } from '#src/lib/list-index.ts'
import { pause } from '#src/lib/pause.ts'
import { whenIdle } from './when-idle.ts'

/** Fewer rows are ready before anybody could notice. */
const MANY = 2_000

/** Of each frame this much goes into what somebody waits for; the rest is for what they do meanwhile. */
const SLICE_MS = 8

/**
 * The index of a list, and whether a search in it is fast. It is made ready while the browser has nothing else to do; once
 * somebody searches, at once, but in slices, so that what they type is painted meanwhile.
 */
export function useListIndex<Row, Column extends string>(
  rows: readonly Row[],
  spec: ListSpec<Row, Column>,
  isWanted: boolean,
): { readonly index: ListIndex<Row, Column>; readonly isReady: boolean } {
  const index = useMemo(() => indexList(rows, spec), [rows, spec])
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

/** Works until done, with pauses; returns how to stop it. */
function inSlices(goOn: (hasTime: () => boolean) => boolean, done: () => void): () => void {
  let isStopped = false
  const work = async () => {
    for (;;) {
      const end = performance.now() + SLICE_MS
      if (goOn(() => performance.now() < end)) return done()
      await pause()
      if (isStopped) return
    }
  }
  void work()
  return () => {
    isStopped = true
  }
}
