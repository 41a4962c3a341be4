/** The page around the frame, and what is said to and fro (`contract/embed-frame.ts`). */
import { EMBED_THEMES, type FrameMessage, type HostMessage } from '#contract/embed-frame.ts'

export interface Host {
  /** Whether there is a page around at all. */
  readonly isThere: boolean
  /** Says something that is no secret: to whichever page it is, for who may frame is the server's business. */
  readonly tell: (message: FrameMessage) => void
  /** Hears what the page around says from now on. */
  readonly listen: (hear: (message: HostMessage) => void) => void
}

/** `parent` is the window itself where the page stands in no frame. */
export function createHost(window: Window): Host {
  const { parent } = window
  const isThere = parent !== window
  return {
    isThere,
    tell: (message) => isThere && parent.postMessage(message, '*'),
    listen: (hear) => {
      window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
        const message = source === parent && isThere ? readMessage(data) : undefined
        if (message !== undefined) hear(message)
      })
    },
  }
}

/** What the page around said; undefined for what is none of ours, for other scripts speak to frames too. */
export function readMessage(data: unknown): HostMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { scanboard, token, theme: wanted } = data as Record<string, unknown>
  if (scanboard === 'token' && typeof token === 'string') return { scanboard, token }
  const theme = EMBED_THEMES.find((theme) => theme === wanted)
  return scanboard === 'theme' && theme !== undefined ? { scanboard, theme } : undefined
}
