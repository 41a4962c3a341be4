import { Suspense, useState, type ReactNode } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { behindFigures } from '#src/lib/first-figures.ts'
import { useShutOut } from '#src/api/shut-out.ts'
import { lazyPart, optionalPart } from '#src/ui/lazy-part.tsx'
import { Announcer } from '#src/ui/announcer.tsx'
import * as words from '#words/app/shell.ts'
import { TopBar } from './top-bar.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

/** Comes right behind the first figures, while the server that may be lost later is there. */
const ConnectionBanner = optionalPart(behindFigures(() => import('./connection-banner.tsx')))

/** Only needed by whoever is not let in. */
const AtTheDoor = lazyPart(() => import('./at-the-door.tsx'))

/** What stands around every page: skip link, navigation, news of the connection, the page itself. */
export function Shell({ top = <TopBar /> }: { top?: ReactNode }) {
  useFocusOnNavigation()
  const { pathname } = useLocation()
  const [opened] = useState(pathname)
  const refusal = useShutOut()
  if (refusal !== undefined) {
    return (
      <Suspense>
        <AtTheDoor refusal={refusal} />
      </Suspense>
    )
  }
  return (
    <div className="min-h-dvh" data-fades={pathname !== opened}>
      <a
        href="#main"
        className="fixed top-2 left-4 z-40 -translate-y-20 rounded-control bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {words.skip}
      </a>
      <PageLoading />
      {top}
      <Suspense>
        <ConnectionBanner />
      </Suspense>
      <Outlet />
      <Announcer />
      <ScrollRestoration />
    </div>
  )
}

/** While a page's code is on its way, a line along the top; only where that takes long enough to wonder. */
export function PageLoading() {
  const { state } = useNavigation()
  if (state !== 'loading') return null
  return <div aria-hidden className="page-loading fixed inset-x-0 top-0 z-40 h-0.5 bg-accent" />
}
