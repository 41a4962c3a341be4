/** One frame in an element: its size, its theme, and what it and the page say to each other. */
import type { FrameMessage, HostMessage } from '#contract/embed-frame.ts'
import { isDarkAround, whenPageChanges } from './page-theme.ts'

/** Silence after the frame has loaded that cannot be right. */
const SILENCE_MS = 5_000

/** An element that frames something, as its attributes say. */
export interface Framing extends HTMLElement {
  /** Answers a token, for whoever would rather write a function than name an address (`token-url`). */
  getToken?: () => Promise<string>
}

/** Any `FrameMessage`, as far as it is read here. */
interface Heard {
  readonly scanboard?: FrameMessage['scanboard']
  readonly because?: string
  readonly state?: string
  readonly height?: number
}

export interface Frame {
  /** Reads the attributes that may change while it is shown. */
  readonly update: () => void
  readonly sendToken: () => void
  readonly end: () => void
}

/** Shows the address in a frame within the element, until its end. */
export function showFrame(element: Framing, src: string): Frame {
  const url = new URL(src, document.baseURI)
  const frame = document.createElement('iframe')
  const ending = new AbortController()
  const { signal } = ending
  const { style } = frame
  // Until the height of the content is known.
  let height = 320
  let isHeard = false
  const read = (name: string) => element.getAttribute(name)
  /** Undefined leaves the theme to the address. */
  const theme = () => (read('theme') === 'page' ? (isDarkAround(element) ? 'dark' : 'light') : read('theme')) as 'light'
  let shownTheme = theme()

  const say = (message: HostMessage) => frame.contentWindow?.postMessage(message, url.origin)
  const tell = (name: string, detail: object) =>
    element.dispatchEvent(new CustomEvent(`scanboard-${name}`, { detail, bubbles: true }))
  const warn = (message: string) => {
    console.warn(`<scanboard-embed>: ${message}`)
    tell('error', { message })
  }
  const sendToken = async (isFirst?: boolean) => {
    try {
      const token = await (isFirst && read('token')
        ? read('token')
        : (element.getToken?.() ?? fetchToken(read('token-url'))))
      if (token) say({ scanboard: 'token', token })
    } catch (error) {
      warn(`no token: ${String(error)}`)
    }
  }
  const dress = () => {
    style.height = `${read('height') ?? height}px`
    frame.title = element.title
    // A frame whose scheme is another than its element's is opaque.
    const scheme = shownTheme ?? url.searchParams.get('theme')
    style.colorScheme = /^(light|dark)$/.test(scheme) ? scheme : 'light dark'
  }
  const update = () => {
    const before = shownTheme
    shownTheme = theme()
    dress()
    if (shownTheme !== before) say({ scanboard: 'theme', theme: shownTheme ?? 'system' })
  }

  addEventListener(
    'message',
    ({ source, origin, data }: MessageEvent<Heard | null>) => {
      const kind = data?.scanboard
      if (source !== frame.contentWindow || origin !== url.origin || !kind) return
      isHeard = true
      if (kind === 'token') return void sendToken(data.because === 'first')
      // It may have changed while the frame loaded.
      if (kind === 'hello') return shownTheme && say({ scanboard: 'theme', theme: shownTheme })
      if (kind === 'height') {
        height = data.height!
        dress()
      }
      tell(kind === 'state' ? (data.state === 'open' ? 'open' : 'closed') : kind, data)
    },
    { signal },
  )
  frame.addEventListener('load', () => {
    setTimeout(
      () =>
        isHeard ||
        signal.aborted ||
        warn(`${url.origin} is silent. May this site frame it? Does a policy, sandbox or mixed content block it?`),
      SILENCE_MS,
    )
  })
  whenPageChanges(update, signal)

  element.style.display ||= 'block'
  style.cssText = 'display:block;width:100%;border:0'
  dress()
  frame.loading = 'lazy'
  frame.allow = 'clipboard-write'
  if (shownTheme) url.searchParams.set('theme', shownTheme)
  frame.src = url.href
  ;(element.shadowRoot ?? element.attachShadow({ mode: 'open' })).replaceChildren(frame)
  return {
    update,
    sendToken: () => void sendToken(true),
    end: () => {
      ending.abort()
      frame.remove()
    },
  }
}

/** From an address of the page's own server, which knows who looks: the token as text, or as `{"token": …}`. */
async function fetchToken(url: string | null): Promise<string | undefined> {
  if (!url) return undefined
  const answer = await fetch(url, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  const text = (await answer.text()).trim()
  return text[0] === '{' ? (JSON.parse(text) as { token: string }).token : text
}
