import type { QueryClient } from '@tanstack/react-query'
import type { FrameMessage } from '#contract/embed-frame.ts'
import type { OpenedEmbed } from '#contract/opened-embed.ts'
import { askOnlyWithPass, showPass, type RequestError } from '#src/api/client.ts'
import { beGuest } from '#src/api/guest.ts'
import { openEmbed } from '#src/api/open-embed.ts'
import { isRefusal } from '#src/guest/visit.ts'
import { now } from '#src/lib/clock.ts'
import { externalStore } from '#src/lib/external-store.ts'
import type { Host } from './host.ts'
import type { EmbedState, EmbedVisit, Opened } from './state.ts'
import { tokenTimes } from './token-clock.ts'

type Because = (FrameMessage & { scanboard: 'token' })['because']

/** How long the page around has for a first token; it may have to sign somebody in. */
const PATIENCE_MS = 10_000
/** For one in place of a token that was refused: figures are in sight meanwhile. */
const SHORT_PATIENCE_MS = 5_000
/** After a lost connection, while the token before is still good. */
const AGAIN_MS = 5_000

/**
 * An embed that tokens open, each for a short time: the next is asked of the page around before the last ends, or when one is
 * refused. As long as they open the same, nothing else changes. Without one, everything shown and known is gone, until another
 * comes.
 */
export function createTokenVisit(id: string, client: QueryClient, host: Host, first: string | undefined): EmbedVisit {
  const { get: state, set: become, subscribe } = externalStore<EmbedState>({ kind: 'opening' })
  /** What was open last; the page is kept for it. */
  let last: Opened | undefined
  let pass: string | undefined
  /** The last token that came; it may yet have to be opened. */
  let newest: string | undefined
  let timers: ReturnType<typeof setTimeout>[] = []
  /** Of whoever waits for a token in place of a refused one. */
  let renewed: PromiseWithResolvers<boolean> | undefined

  const after = (ms: number, act: () => void) => timers.push(setTimeout(act, ms))
  const rest = () => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }
  const settle = (isGood: boolean) => {
    renewed?.resolve(isGood)
    renewed = undefined
  }
  const ask = (because: Because) => host.tell({ scanboard: 'token', because })

  const close = (why: (EmbedState & { kind: 'closed' })['why']) => {
    rest()
    // One that is just being opened may yet be good.
    if (newest === pass || why === 'refused') newest = undefined
    pass = undefined
    showPass(undefined)
    settle(false)
    become({ kind: 'closed', why })
    // Once nothing draws them any more.
    queueMicrotask(() => pass === undefined && client.clear())
  }

  const enter = (token: string, opened: OpenedEmbed) => {
    rest()
    const isSame = last !== undefined && whatIs(last) === whatIs(opened)
    if (!isSame) {
      client.clear()
      last = opened
    }
    pass = token
    showPass(token)
    beGuest(client)
    settle(true)
    const { askIn, endsIn } = tokenTimes(Date.parse(opened.expiresAt), now())
    after(askIn, () => ask('ending'))
    after(endsIn, () => close('ended'))
    if (!isSame || state().kind !== 'open') become({ kind: 'open', opened: last! })
  }

  const take = async (token: string) => {
    newest = token
    try {
      const opened = await openEmbed(id, token)
      if (newest === token) enter(token, opened)
    } catch (error) {
      if (newest !== token) return
      const { status = 0, message } = error as Partial<RequestError>
      if (status >= 400 && status < 500 && status !== 429) return close('refused')
      // The token before is still good, or closes it all when it ends.
      if (state().kind === 'open') after(AGAIN_MS, () => void (newest === token && take(token)))
      else {
        // Whether the page around gives one is no question any more.
        rest()
        become({ kind: 'failed', message: message ?? '' })
      }
    }
  }

  const waitFor = (because: Because, patience: number) => {
    if (!host.isThere) return close('missing')
    ask(because)
    after(patience, () => close(because === 'first' ? 'missing' : 'refused'))
  }

  askOnlyWithPass((refused) => {
    if (pass === undefined) return Promise.resolve(false)
    if (refused !== pass) return Promise.resolve(true)
    if (renewed !== undefined) return renewed.promise
    const { promise } = (renewed = Promise.withResolvers<boolean>())
    waitFor('refused', SHORT_PATIENCE_MS)
    return promise
  })
  // Also one that was taken by itself, and yet is refused where it is used.
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error' || state().kind !== 'open') return
    if (isRefusal(event.action.error)) close('refused')
  })
  host.listen((message) => {
    if (message.scanboard === 'token') void take(message.token)
  })
  if (first === undefined) waitFor('first', PATIENCE_MS)
  else void take(first)

  return {
    state,
    subscribe,
    open: async () => {
      rest()
      become({ kind: 'opening' })
      if (newest !== undefined) await take(newest)
      else waitFor('first', PATIENCE_MS)
    },
  }
}

/** The same text for the same subject and locks, whatever the subject is called by now. */
function whatIs({ subject: { kind, id }, locked: { dates, only } }: Opened): string {
  return JSON.stringify([
    kind,
    id,
    dates && [dates.from, dates.to, dates.zone],
    Object.entries(only).filter(([, value]) => value !== undefined),
  ])
}
