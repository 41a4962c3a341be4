import type { QueryClient } from '@tanstack/react-query'
import type { OpenedLink } from '#contract/links.ts'
import { RequestError, showPass } from '#src/api/client.ts'
import { beGuest } from '#src/api/guest.ts'
import { openLink } from '#src/api/open-link.ts'
import { externalStore } from '#src/lib/external-store.ts'
import { keepPass, keptPass } from './kept-pass.ts'

export type VisitState =
  | { readonly kind: 'opening' }
  /** A password is needed; the fault says what was wrong with the last one. */
  | { readonly kind: 'locked'; readonly fault: 'wrong' | 'tooOften' | undefined }
  | { readonly kind: 'open'; readonly opened: OpenedLink }
  /** It is no good, for whatever cause. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly message: string }

/** A guest's visit to what a link shows, from opening it until it shows nothing any more. */
export interface Visit {
  readonly state: () => VisitState
  readonly subscribe: (changed: () => void) => () => void
  /** Opens the link, with a password where it asks for one. */
  readonly open: (password?: string) => Promise<void>
}

/**
 * Opens the link at once. Whatever the client is refused later on ends the visit, and is forgotten. In frames no pass is kept
 * for when the page is loaded anew.
 */
export function createVisit(token: string, client: QueryClient, { keepsPass = true } = {}): Visit {
  const { get: state, set: become, subscribe } = externalStore<VisitState>({ kind: 'opening' })
  const open = async (password?: string) => {
    try {
      const opened = await openLink(token, password)
      showPass(opened.pass)
      if (keepsPass) keepPass(token, opened.pass)
      beGuest(client)
      become({ kind: 'open', opened })
    } catch (error) {
      become(refused(error, password !== undefined))
    }
  }
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error' || state().kind !== 'open') return
    if (!isRefusal(event.action.error)) return
    // Whether it is the link that is gone or only the pass that is too old, opening it again will tell.
    become({ kind: 'opening' })
    queueMicrotask(() => {
      client.clear()
      void open()
    })
  })
  const kept = keepsPass ? keptPass(token) : undefined
  if (kept !== undefined) showPass(kept)
  void open()
  return { state, subscribe, open }
}

export function isRefusal(error: unknown): error is RequestError {
  return error instanceof RequestError && error.status === 401
}

function refused(error: unknown, wasTried: boolean): VisitState {
  if (isRefusal(error)) {
    if (error.door !== 'password') return { kind: 'gone' }
    return { kind: 'locked', fault: wasTried ? 'wrong' : undefined }
  }
  if (error instanceof RequestError && error.status === 429) return { kind: 'locked', fault: 'tooOften' }
  return { kind: 'failed', message: (error as Error).message }
}
