/** The guest's app: what a shared link shows, and nothing else. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import type { OpenedLink } from '#contract/links.ts'
import { LINK_PAGES } from '#contract/pass.ts'
import { queryClient } from '#src/app/query-client.ts'
import { NOTHING_HELD, hold } from '#src/url-state/held.ts'
import { addressWithin } from './address.ts'
import { GuestApp } from './app.tsx'
import { createGuestRoutes } from './router.tsx'
import { createVisit } from './visit.ts'

export function start(root: Root): void {
  const [token = ''] = location.pathname.slice(LINK_PAGES.length).split('/')
  const basename = LINK_PAGES + token
  // There is no navigation along the lower edge of a phone.
  document.documentElement.style.setProperty('--tab-bar', 'env(safe-area-inset-bottom)')

  let router: ReturnType<typeof createBrowserRouter> | undefined
  // Once: a link that is opened again, after its password, shows the page that was in sight.
  const routerOf = (opened: OpenedLink) => {
    if (router === undefined) {
      hold({ ...NOTHING_HELD, isDated: opened.dates !== null, hasLists: false })
      history.replaceState(null, '', addressWithin(new URL(location.href), basename, opened))
      router = createBrowserRouter(createGuestRoutes(queryClient, opened), { basename })
    }
    return router
  }
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <GuestApp visit={createVisit(token, queryClient)} routerOf={routerOf} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
