import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/**
 * Builds the address of this page with some search parameters changed (undefined: removed) and all others kept, for
 * links: they can be opened in a new tab, and Back undoes them.
 */
export function useChangedSearch(): (change: Readonly<Record<string, string | undefined>>) => { search: string } {
  const [search] = useSearchParams()
  return useCallback(
    (change) => {
      const next = new URLSearchParams(search)
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined) next.delete(name)
        else next.set(name, value)
      }
      return { search: next.toString() }
    },
    [search],
  )
}
