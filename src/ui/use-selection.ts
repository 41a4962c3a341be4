import { useCallback, useMemo, useRef, type Dispatch, type SetStateAction } from 'react'

/** Which rows of a list are selected, and the ways to change that. Rows keep being selected while a search hides them. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  /**
   * Selects a row or, where it is, leaves it out. `all`: the rows in sight of which the row is one; given with it, those
   * between it and the one changed before become as it does.
   */
  readonly toggle: (id: string, all?: readonly Identified[]) => void
  /** Selects these too, or none of them. */
  readonly set: (rows: readonly Identified[], isSelected: boolean) => void
  readonly clear: () => void
}

interface Identified {
  readonly id: string
}

const NONE: ReadonlySet<string> = new Set()

/** The selection of which the ids are kept elsewhere. */
export function useSelection(
  ids: ReadonlySet<string>,
  setIds: Dispatch<SetStateAction<ReadonlySet<string>>>,
): Selection {
  /** The row changed last: where a range begins. */
  const anchor = useRef<string>(undefined)

  const set = useCallback(
    (rows: readonly Identified[], isSelected: boolean) => {
      setIds((ids) => {
        const next = new Set(ids)
        for (const { id } of rows) {
          if (isSelected) next.add(id)
          else next.delete(id)
        }
        return next
      })
    },
    [setIds],
  )

  const toggle = useCallback(
    (id: string, all?: readonly Identified[]) => {
      const from = anchor.current
      anchor.current = id
      setIds((ids) => {
        const next = new Set(ids)
        const range = all === undefined || from === undefined ? [{ id }] : rangeOf(all, from, id)
        for (const row of range) {
          if (ids.has(id)) next.delete(row.id)
          else next.add(row.id)
        }
        return next
      })
    },
    [setIds],
  )

  const clear = useCallback(() => setIds(NONE), [setIds])
  return useMemo(() => ({ ids, toggle, set, clear }), [ids, toggle, set, clear])
}

/** From one row to another, both included, in either direction; the second alone where the first is out of sight. */
function rangeOf(all: readonly Identified[], from: string, to: string): readonly Identified[] {
  const [first, second] = [from, to].map((wanted) => all.findIndex(({ id }) => id === wanted)) as [number, number]
  return first === -1 ? [{ id: to }] : all.slice(Math.min(first, second), Math.max(first, second) + 1)
}
