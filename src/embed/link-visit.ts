import type { QueryClient } from '@tanstack/react-query'
import { askOnlyWithPass, showPass } from '#src/api/client.ts'
import { createVisit, type VisitState } from '#src/guest/visit.ts'
import type { EmbedState, EmbedVisit } from './state.ts'

/** A shared link in a frame: the guest's visit, without anything kept for later, for frames may have no storage. */
export function createLinkVisit(token: string, client: QueryClient): EmbedVisit {
  // Nobody renews a link: opening it again, which the visit does, tells what has become of it.
  askOnlyWithPass(async () => false)
  showPass(token)
  const { state, subscribe, open } = createVisit(token, client, { keepsPass: false })
  let seen: { readonly of: VisitState; readonly as: EmbedState } | undefined
  return {
    state: () => {
      const of = state()
      if (seen?.of !== of) seen = { of, as: asOfEmbed(of) }
      return seen.as
    },
    subscribe,
    open,
  }
}

function asOfEmbed(state: VisitState): EmbedState {
  if (state.kind === 'gone') return { kind: 'closed', why: 'refused' }
  if (state.kind !== 'open') return state
  const { subject, dates } = state.opened
  return { kind: 'open', opened: { subject, locked: { dates, only: {} } } }
}
