import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import { useLocation } from 'react-router'

/** By the key of an entry in the history. As long as the document is there: whoever loads it anew begins anew. */
const kept = new Map<string, unknown>()

/**
 * State that Back and forward bring back, as they do what stands in the address, but that is nobody else's business: a link
 * does not hold it, and whoever comes another way begins with `initial`. One for each page.
 */
export function useEntryState<State>(initial: State): [State, Dispatch<SetStateAction<State>>] {
  const { key } = useLocation()
  const [state, setState] = useState(() => (kept.has(key) ? (kept.get(key) as State) : initial))
  // What is sorted or searched is another entry of the same page, with the same state.
  useEffect(() => {
    kept.set(key, state)
  }, [key, state])
  return [state, setState]
}
