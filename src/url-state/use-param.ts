import { useCallback } from 'react'
import { useSearch } from './use-search.ts'

/**
 * One text parameter of a page (search, sort, drill) and its setter. Typing replaces the entry in the history, so that
 * Back leaves the page rather than deleting letters; a step that a person would walk back pushes one.
 */
export function useParam(name: string): [string, (value: string, how?: 'push' | 'replace') => void] {
  const [search, setSearch] = useSearch()
  const set = useCallback(
    (value: string, how: 'push' | 'replace' = 'push') => {
      setSearch(
        (next) => {
          if (value === '') next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: how === 'replace' },
      )
    },
    [name, setSearch],
  )
  return [search.get(name) ?? '', set]
}
