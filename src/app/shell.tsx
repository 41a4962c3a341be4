import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { Announcer } from '#src/ui/announcer.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { TopBar } from './top-bar.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

/** What stands around every page: skip link, navigation, news of the connection, the page itself. */
export function Shell() {
  useFocusOnNavigation()
  return (
    <div className="min-h-dvh">
      <a
        href="#main"
        className="fixed top-2 left-4 z-40 -translate-y-20 rounded-control bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        Skip to the content
      </a>
      <PageLoading />
      <TopBar />
      <ConnectionBanner />
      <Outlet />
      <Announcer />
      <ScrollRestoration />
    </div>
  )
}

/** While a page's code is on its way, a line along the top; only where that takes long enough to wonder. */
function PageLoading() {
  const { state } = useNavigation()
  if (state !== 'loading') return null
  return <div aria-hidden className="page-loading fixed inset-x-0 top-0 z-40 h-0.5 bg-accent" />
}
