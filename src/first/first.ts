/**
 * Runs before the page is painted and while its program is on the way: a plain script in the head, for the content policy
 * allows none inline, and a module runs only after the first paint. It stands by itself; all that is in it is waited for.
 */
import { DASHBOARD_BASE, STATUS_PATH } from '#contract/bases.ts'
import { EMBED_PAGES } from '#contract/pass.ts'
import type { AskingAhead } from '#src/api/asked-ahead.ts'
import { FIRST_QRS_URL } from '#src/api/first-qrs.ts'
import { THEME_KEY } from '#src/app/theme-key.ts'

/** Files of the program by the page that cannot do without them, beside what every page has. Set by the build. */
declare const PARTS: Readonly<Record<string, readonly string[]>>

const search = new URLSearchParams(location.search)
/** Of a page of the dashboard: `/`, `/list` or `/list/id`. */
const [, list = '', id, ...deeper] = location.pathname.replace(/\/$/, '').split('/')

showTheme()
askAhead()
preload()
// The first of all formats takes a slow processor 50 ms, which it has while the program is on the way.
setTimeout(() => new Intl.DateTimeFormat())

/** The chosen theme, so that no other one flashes; in frames of other sites it is the address that says it. */
function showTheme(): void {
  const { dataset, style } = document.documentElement
  const isFrame = location.pathname.startsWith(EMBED_PAGES)
  const theme = isFrame ? search.get('theme') : stored()
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
  if (isFrame && search.get('background') === 'transparent') style.background = 'none'
}

function stored(): string | null {
  try {
    return localStorage.getItem(THEME_KEY)
  } catch {
    // Storage may be closed to the page: the system's theme it is.
    return null
  }
}

/** Else the program would ask for the page's own code only once it runs itself. */
function preload(): void {
  const page = id === undefined ? list : `${list}/:id`
  if (!Object.hasOwn(PARTS, page)) return
  for (const file of PARTS[page]!) {
    const link = document.createElement('link')
    // The program puts styles in itself, and waits for them; here they are only fetched.
    if (file.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style', crossOrigin: '' })
    else link.rel = 'modulepreload'
    link.href = file
    document.head.append(link)
  }
}

/** Asks what the page will ask first, where its address says nothing out of the ordinary. */
function askAhead(): void {
  const asking = globalThis as AskingAhead
  asking.askedAhead = new Map(
    questions().map((url) => {
      const answer = fetch(url, { headers: { accept: 'application/json' } })
      // Whoever takes it over hears of a failure.
      answer.catch(() => undefined)
      return [url, answer]
    }),
  )
}

function questions(): readonly string[] {
  const { period = 'month', date, zone, ...others } = Object.fromEntries(search)
  if (deeper.length > 0 || Object.keys(others).length > 0) return []
  if (list === 'qrs' && id === undefined) return [FIRST_QRS_URL, STATUS_PATH]
  const kind = /^(qr|campaign|client)s$/.exec(list)?.[1]
  const subject = list === '' ? 'summary' : kind !== undefined && id !== undefined ? `${kind}/${id}` : undefined
  if (subject === undefined || !/^(day|week|month|year)$/.test(period)) return []
  const asked = new URLSearchParams({ period, timezone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone })
  if (date !== undefined) asked.set('timeLineDate', date)
  asked.set('compare', 'previous')
  return [`${DASHBOARD_BASE}/${subject}?${asked}`, STATUS_PATH]
}
