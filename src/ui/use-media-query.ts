import { useCallback, useSyncExternalStore } from 'react'

/** Where the layout for a phone ends; the same as Tailwind's `md`. */
export const WIDE = '(min-width: 48rem)'

/** Whether a media query holds, now and as it changes. For what style sheets cannot decide. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
