import { useCallback, useMemo } from 'react'
import { useSearch } from './use-search.ts'

/** How several search parameters are read and written together. Reading never throws: what is unknown is left out. */
export interface SearchState<State> {
  readonly parse: (search: URLSearchParams) => State
  /** The text of each parameter; undefined where it is not set. */
  readonly format: (state: State) => Readonly<Record<string, string | undefined>>
}

/**
 * What some search parameters of the address say, the same object while they stay as they are, whatever else changes in
 * it; a change is a step that Back undoes.
 */
export function useSearchState<State>({ parse, format }: SearchState<State>): [State, (next: State) => void] {
  const [search, setSearch] = useSearch()
  const text = textOf(format(parse(search)))
  const state = useMemo(() => parse(new URLSearchParams(text)), [parse, text])
  const set = useCallback(
    (next: State) => {
      setSearch((changed) => {
        for (const [name, value] of Object.entries(format(next))) {
          if (value === undefined) changed.delete(name)
          else changed.set(name, value)
        }
        return changed
      })
    },
    [format, setSearch],
  )
  return [state, set]
}

function textOf(params: Readonly<Record<string, string | undefined>>): string {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  ).toString()
}
