import { useEffect, useRef, useSyncExternalStore, type ComponentProps, type ReactNode } from 'react'
import { RouterProvider } from 'react-router/dom'
import { PasswordForm } from '#src/guest/password-form.tsx'
import { Announcer } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'
import * as guestWords from '#words/guest.ts'
import * as words from '#words/embed.ts'
import { watchHeight } from './height.ts'
import type { Host } from './host.ts'
import type { EmbedVisit, Opened } from './state.ts'

type Router = ComponentProps<typeof RouterProvider>['router']

/** What a frame shows: the pages of the embed, or what stands in their way; and how high that is. */
export function EmbedApp({
  visit,
  host,
  routerOf,
}: {
  visit: EmbedVisit
  host: Host
  routerOf: (opened: Opened) => Router
}) {
  const state = useSyncExternalStore(visit.subscribe, visit.state)
  const { kind } = state
  useEffect(() => {
    if (kind !== 'opening') host.tell({ scanboard: 'state', state: kind })
  }, [kind, host])
  switch (state.kind) {
    case 'opening':
      return null
    case 'open':
      return (
        <Measured host={host}>
          <RouterProvider router={routerOf(state.opened)} />
        </Measured>
      )
    case 'locked':
      return (
        <Door host={host}>
          <PasswordForm fault={state.fault} onEnter={visit.open} />
        </Door>
      )
    case 'closed':
      return (
        <Door host={host}>
          <WholePageMessage kind="empty" title={words.closed[state.why]}>
            <p className="text-pretty">{host.isThere ? words.loadAnew : words.openInHost}</p>
            {host.isThere && <Again visit={visit} />}
          </WholePageMessage>
        </Door>
      )
    case 'failed':
      return (
        <Door host={host}>
          <WholePageMessage kind="failed" title={words.failed}>
            <p>{state.message}</p>
            <Again visit={visit} />
          </WholePageMessage>
        </Door>
      )
  }
}

function Again({ visit }: { visit: EmbedVisit }) {
  return (
    <Button className="mt-4" onClick={() => void visit.open()}>
      {guestWords.tryAgain}
    </Button>
  )
}

function Door({ host, children }: { host: Host; children: ReactNode }) {
  return (
    <Measured host={host}>
      <main id="main" tabIndex={-1} className="px-4 outline-none *:py-8!">
        {children}
      </main>
      <Announcer />
    </Measured>
  )
}

/** Tells the page around how high the content is. Margins count: they do not reach out of it. */
function Measured({ host, children }: { host: Host; children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => watchHeight(content.current!, (height) => host.tell({ scanboard: 'height', height })), [host])
  return (
    <div ref={content} className="flow-root">
      {children}
    </div>
  )
}
