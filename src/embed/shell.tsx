import { Suspense, useEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { PageLoading } from '#src/app/shell.tsx'
import { useFocusOnNavigation } from '#src/app/use-focus-on-navigation.ts'
import { Announcer } from '#src/ui/announcer.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'

const ConnectionBanner = optionalPart(() => import('#src/app/connection-banner.tsx'))

/** What stands around every page in a frame: next to nothing. Where a page goes on, the host hears of it. */
export function EmbedShell({ onMove }: { onMove: (path: string) => void }) {
  const { pathname, search } = useLocation()
  useFocusOnNavigation()
  useSeenFromTop(pathname)
  useEffect(() => onMove(pathname + search), [pathname, search, onMove])
  return (
    <>
      <PageLoading />
      <Suspense>
        <ConnectionBanner />
      </Suspense>
      <Outlet />
      <Announcer />
      <ScrollRestoration />
    </>
  )
}

/** On another page its beginning comes into sight: a frame as high as its content is scrolled by the page around it. */
function useSeenFromTop(pathname: string): void {
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    document.querySelector('#main')?.scrollIntoView({ block: 'nearest' })
  }, [pathname])
}
