import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * On another page the focus goes to its heading, as it does when a browser loads a page; else it would be lost with
 * the link that was clicked. A change of filters is the same page. Scroll is left to the router.
 */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const main = document.querySelector<HTMLElement>('#main')
    const heading = main?.querySelector<HTMLElement>('h1') ?? main
    heading?.focus({ preventScroll: true })
  }, [pathname])
}
