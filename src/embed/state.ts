import type { OpenedEmbed } from '#contract/opened-embed.ts'
import type { Shown } from '#src/guest/pages.ts'
import type { VisitState } from '#src/guest/visit.ts'

/** What a frame shows, whichever way in it has. */
export interface Opened {
  readonly subject: Shown
  readonly locked: OpenedEmbed['locked']
}

export type EmbedState =
  | Extract<VisitState, { kind: 'opening' | 'locked' | 'failed' }>
  | { readonly kind: 'open'; readonly opened: Opened }
  /** Nothing is shown any more: no token came, the last one has ended, or is no good. */
  | { readonly kind: 'closed'; readonly why: 'missing' | 'ended' | 'refused' }

export interface EmbedVisit {
  /** The same object until it changes. */
  readonly state: () => EmbedState
  readonly subscribe: (changed: () => void) => () => void
  /** Tries once more, with a password where one was asked for. */
  readonly open: (password?: string) => Promise<void>
}
