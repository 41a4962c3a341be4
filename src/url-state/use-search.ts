import { useCallback, useEffect } from 'react'
import { useLocation, useSearchParams } from 'react-router'

interface Navigation {
  /** Of the entry of the history from which it set out. */
  readonly key: string
  readonly search: string
}

/** A change that was made and is not drawn yet. */
let onItsWay: Navigation | undefined

type SetSearch = (
  change: (search: URLSearchParams) => URLSearchParams,
  options?: { readonly replace?: boolean; readonly state?: string | undefined },
) => void

/**
 * The search parameters of the address, and the way to change them. Two changes may come before the first is drawn, as when a
 * field is left by pressing a button: the second builds on the first, which the router by itself does not see to.
 */
export function useSearch(): [URLSearchParams, SetSearch] {
  const [search, setSearch] = useSearchParams()
  const { key } = useLocation()
  useEffect(() => {
    if (onItsWay?.key !== key) onItsWay = undefined
  }, [key])
  const change = useCallback<SetSearch>(
    (change, options) => {
      const next = change(new URLSearchParams(onItsWay?.key === key ? onItsWay.search : search))
      onItsWay = { key, search: `${next}` }
      // The same page with other figures: it stays where it was scrolled to.
      setSearch(next, { ...options, preventScrollReset: true })
    },
    [key, search, setSearch],
  )
  return [search, change]
}
