import { useSyncExternalStore, type ComponentProps } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { OpenedLink } from '#contract/links.ts'
import { Button } from '#src/ui/button.tsx'
import { WholePageMessage } from '#src/ui/whole-page-message.tsx'
import * as words from '#words/guest.ts'
import { Door } from './door.tsx'
import { GuestBar } from './guest-bar.tsx'
import { PasswordForm } from './password-form.tsx'
import type { Visit } from './visit.ts'

type Router = ComponentProps<typeof RouterProvider>['router']

/** What a guest sees: the pages of the link, or before and after them what stands in their way. */
export function GuestApp({ visit, routerOf }: { visit: Visit; routerOf: (opened: OpenedLink) => Router }) {
  const state = useSyncExternalStore(visit.subscribe, visit.state)
  switch (state.kind) {
    case 'open':
      return <RouterProvider router={routerOf(state.opened)} />
    case 'opening':
      // Whose name stands there is not known yet.
      return <Door bar={<GuestBar>{null}</GuestBar>} />
    case 'locked':
      return (
        <Door>
          <PasswordForm fault={state.fault} onEnter={visit.open} />
        </Door>
      )
    case 'gone':
      return (
        <Door>
          <WholePageMessage kind="empty" title={words.gone}>
            <p>{words.askForAnother}</p>
          </WholePageMessage>
        </Door>
      )
    case 'failed':
      return (
        <Door>
          <WholePageMessage kind="failed" title={words.failed}>
            <p>{state.message}</p>
            <Button className="mt-4" onClick={() => void visit.open()}>
              {words.tryAgain}
            </Button>
          </WholePageMessage>
        </Door>
      )
  }
}
