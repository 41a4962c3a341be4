/** The app in a frame of another site: what an embed or a shared link shows, and nothing around it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { EMBED_ID_PREFIX, EMBED_PARAMS } from '#contract/embed-frame.ts'
import { LANGUAGE_WANTED } from '#contract/languages.ts'
import { queryClient } from '#src/app/query-client.ts'
import { addressWithin, ownName } from '#src/guest/address.ts'
import { hold } from '#src/url-state/held.ts'
import { paths } from '#src/url-state/paths.ts'
import { readAddress } from './address.ts'
import { EmbedApp } from './app.tsx'
import './embed.css'
import { createHost } from './host.ts'
import { createLinkVisit } from './link-visit.ts'
import { readLook, showLook, showTheme } from './look.ts'
import { createEmbedRoutes } from './router.tsx'
import type { Opened } from './state.ts'
import { createTokenVisit } from './token-visit.ts'

export function start(root: Root): void {
  const { of, basename, token } = readAddress(location)
  const isSigned = of.startsWith(EMBED_ID_PREFIX)
  const { pathname, search } = location
  // Whoever copies the address must not copy the token, and no report of a fault may hold it.
  history.replaceState(null, '', pathname + search)

  const { look, faults } = readLook(new URLSearchParams(search))
  for (const fault of [...faults, ...showLook(look, document.documentElement)]) console.warn(`Scanboard: ${fault}`)

  const host = createHost(window)
  host.listen((message) => {
    if (message.scanboard === 'theme') showTheme(message.theme, document.documentElement)
  })

  let shown: { readonly opened: Opened; readonly router: ReturnType<typeof createBrowserRouter> } | undefined
  const onMove = (path: string) => host.tell({ scanboard: 'path', path: path.slice(basename.length) || '/' })
  // Once for what is open: opened again, it shows the page that was in sight; with something else it begins anew.
  const routerOf = (opened: Opened) => {
    if (shown?.opened === opened) return shown.router
    const { subject, locked } = opened
    const { only, dates } = locked
    // A link has none anywhere; of an embed they tell more than a part.
    const hasLists = isSigned && dates === null && Object.values(only).every((value) => value === undefined)
    hold({ only, isFixed: !look.hasBar, isDated: dates !== null, hasLists, params: [...EMBED_PARAMS, LANGUAGE_WANTED] })
    const first = addressWithin({ pathname, search }, basename, { subject, dates })
    history.replaceState(null, '', first)
    const path = first.slice(basename.length).replace(/\?.*/, '') || paths.overview()
    const home = { path, name: ownName(subject) }
    shown?.router.dispose()
    const routes = createEmbedRoutes(queryClient, { opened, home, hasBar: look.hasBar, hasLists, onMove })
    shown = { opened, router: createBrowserRouter(routes, { basename }) }
    return shown.router
  }
  const visit = isSigned ? createTokenVisit(of, queryClient, host, token) : createLinkVisit(of, queryClient)
  host.tell({ scanboard: 'hello' })
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <EmbedApp visit={visit} host={host} routerOf={routerOf} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
