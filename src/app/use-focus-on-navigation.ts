import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/**
 * On another page the focus goes to its heading, as it does when a browser loads a page; else it would be lost with
 * the link that was clicked. Back gives it to the link to where one comes from, so that a list goes on where it was
 * left. A change of filters is the same page. Scroll is left to the router.
 */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation()
  const isBack = useNavigationType() === NavigationType.Pop
  const shown = useRef(pathname)
  useEffect(() => {
    const left = shown.current
    if (left === pathname) return
    shown.current = pathname
    const main = document.querySelector<HTMLElement>('#main')
    const heading = main?.querySelector<HTMLElement>('h1') ?? main
    if (!isBack) {
      heading?.focus({ preventScroll: true })
      return
    }
    // By the next frame the scroll is restored, and a long list has drawn the rows that it brings into sight.
    const frame = requestAnimationFrame(() => {
      const links = [...(main?.querySelectorAll<HTMLAnchorElement>('a') ?? [])]
      const way = links.find((link) => link.pathname === left) ?? heading
      way?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [pathname, isBack])
}
