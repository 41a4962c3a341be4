import { use, useEffect } from 'react'
import { UNSAFE_DataRouterContext as DataRouterContext, matchRoutes, type RouteObject } from 'react-router'
import { useSource } from '#src/api/use-source.ts'

/** Who only passes over a link does not mean it. */
const INTENT_MS = 80

/**
 * Whoever rests on a link, with the mouse, a finger or the keyboard, will probably follow it: the page's code comes
 * meanwhile, and its figures where asking for them costs nobody anything (a vendor counts each question).
 */
export function usePreparedLinks(): void {
  const routes = use(DataRouterContext)?.router.routes
  const isFree = useSource(({ connection }) => connection === undefined) === true

  useEffect(() => {
    if (routes === undefined) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const meant = (event: Event) => {
      clearTimeout(timer)
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return
      timer = setTimeout(() => prepare(routes, link.href, isFree), INTENT_MS)
    }
    const events = ['pointerover', 'focusin', 'touchstart'] as const
    for (const name of events) addEventListener(name, meant, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const name of events) removeEventListener(name, meant)
    }
  }, [routes, isFree])
}

function prepare(routes: readonly unknown[], href: string, withFigures: boolean): void {
  const { pathname } = new URL(href)
  if (pathname === location.pathname) return
  for (const { route, params } of matchRoutes(routes as RouteObject[], pathname) ?? []) {
    if (typeof route.lazy === 'function') void route.lazy().catch(() => {})
    if (withFigures && typeof route.loader === 'function') {
      // Our loaders ask, and wait for nothing that is not on its way. What fails is said on the page itself.
      Promise.resolve((route.loader as Prepares)({ request: new Request(href), params })).catch(() => {})
    }
  }
}

type Prepares = (of: { request: Request; params: Record<string, string | undefined> }) => unknown
