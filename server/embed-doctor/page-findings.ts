/** What a page says, in its headers and its HTML, of whether it shows an embed or a link. Pure: what was read comes in. */
import { EMBED_SCRIPT } from '#contract/embed-frame.ts'
import { EMBED_PAGES } from '#contract/pass.ts'
import type { Finding, FindingCode } from '#contract/embed-doctor.ts'
import { TOKEN_PREFIX, type StoredLink } from '#server/state/links.ts'
import { matches, verdictOn, wantsNonce, type Policy, type Verdict } from './csp.ts'
import type { PageHtml } from './page-html.ts'

/** What the page is to show. */
export interface Wanted {
  /** Whose id that is. A link's is not its address, which only its hash is kept of. */
  readonly kind: 'embed' | 'link'
  readonly id: string
  /** Scanboard, as whoever looks reaches it: an origin with a slash. */
  readonly own: URL
  readonly page: URL
  /** The shared link of a token; undefined where there is none that may be opened. */
  readonly linkOf: (token: string) => Pick<StoredLink, 'id' | 'name' | 'hosts'> | undefined
}

export const found = (code: FindingCode, facts: Finding['facts'] = {}): Finding => ({ code, facts })

/** `policies`: of the headers; undefined where nobody could read them. */
export function pageFindings(
  wanted: Wanted,
  policies: readonly Policy[] | undefined,
  html: PageHtml | undefined,
): Finding[] {
  const all = [...(policies ?? []), ...(html?.policies ?? [])]
  const frames = html === undefined ? undefined : framesIn(wanted, html)
  return [
    ...(policies === undefined ? [found('policyUnknown')] : []),
    ...policyFindings(wanted, all, html, policies !== undefined),
    ...sandboxOfPage(all),
    ...(frames === undefined ? [] : htmlFindings(wanted, html!, frames)),
  ]
}

function policyFindings(
  { kind, id, own, page }: Wanted,
  policies: readonly Policy[],
  html: PageHtml | undefined,
  isWhole: boolean,
): Finding[] {
  if (policies.length === 0) return isWhole ? [found('policyNone')] : []
  const frame = verdictOn(policies, 'frame', {
    url: new URL(kind === 'embed' ? EMBED_PAGES + id : EMBED_PAGES, own),
    page,
  })
  const script = new URL(EMBED_SCRIPT, own)
  const tag = html?.scripts.find((attributes) => urlOf(attributes.get('src'), html, page)?.pathname === EMBED_SCRIPT)
  const load = verdictOn(policies, 'script', { url: script, page, nonce: tag?.get('nonce') })
  // A frame alone needs no script.
  const needsScript = html === undefined || tag !== undefined || html.elements.length > 0
  return [
    frame.allowed ? found('frameAllowed') : found('frameRefused', factsOf(frame, 'frame', own)),
    ...(needsScript ? [scriptFinding(load, own)] : []),
    ...(html?.elements ?? []).flatMap((element) => {
      const url = urlOf(element.get('token-url'), html!, page)
      const verdict = url && verdictOn(policies, 'connect', { url, page })
      return verdict && !verdict.allowed ? [found('tokenUrlRefused', factsOf(verdict, 'connect', url))] : []
    }),
  ]
}

function scriptFinding(verdict: Verdict, own: URL): Finding {
  if (verdict.allowed) return found('scriptAllowed')
  return found(wantsNonce(verdict.sources) ? 'scriptWantsNonce' : 'scriptRefused', factsOf(verdict, 'script', own))
}

function factsOf(verdict: Verdict & { allowed: false }, of: keyof typeof OWN_DIRECTIVE, url: URL): Finding['facts'] {
  const { directive, sources } = verdict
  // What is in force, and as much as has to be said for it to be let in.
  const kept = sources.filter((source) => source.toLowerCase() !== "'none'")
  return {
    directive,
    sources: sources.join(' ').slice(0, 300),
    origin: url.origin,
    mended: mendedOf(directive, of, [...kept, url.origin]),
  }
}

const OWN_DIRECTIVE = { frame: 'frame-src', script: 'script-src', connect: 'connect-src' } as const

/** The directive as it would be with the origin in it; one that stands in for all others is not widened, but joined. */
function mendedOf(directive: string, of: keyof typeof OWN_DIRECTIVE, sources: readonly string[]): string {
  return `${directive === 'default-src' ? OWN_DIRECTIVE[of] : directive} ${sources.join(' ')}`.slice(0, 400)
}

/** A page that is sandboxed hands that on to its frames. */
function sandboxOfPage(policies: readonly Policy[]): Finding[] {
  const sandbox = policies.find((policy) => policy.has('sandbox'))?.get('sandbox')
  return sandbox === undefined ? [] : blockedBy(sandbox, ['pageSandboxScripts', 'pageSandboxOrigin'])
}

function blockedBy(sandbox: readonly string[], [scripts, origin]: readonly [FindingCode, FindingCode]): Finding[] {
  const lets = new Set(sandbox.map((word) => word.toLowerCase()))
  return [
    ...(lets.has('allow-scripts') ? [] : [found(scripts)]),
    ...(lets.has('allow-same-origin') ? [] : [found(origin)]),
  ]
}

interface Frame {
  readonly attributes: ReadonlyMap<string, string>
  readonly url: URL
}

/** Frames that show an embed, of whichever Scanboard. */
function framesIn({ page }: Wanted, html: PageHtml): Frame[] {
  return html.frames.flatMap((attributes) => {
    const url = urlOf(attributes.get('src') ?? attributes.get('data-src'), html, page)
    return url?.pathname.startsWith(EMBED_PAGES) ? [{ attributes, url }] : []
  })
}

function htmlFindings(wanted: Wanted, html: PageHtml, frames: readonly Frame[]): Finding[] {
  const { page, own } = wanted
  const scripts = html.scripts
    .map((attributes) => urlOf(attributes.get('src'), html, page))
    .filter((url) => url?.pathname === EMBED_SCRIPT)
  if (frames.length === 0 && html.elements.length === 0) return [found('nothingFound')]
  const other = scripts.find((url) => url?.origin !== own.origin)
  return [
    ...frames.flatMap((frame) => frameFindings(wanted, frame)),
    ...html.elements.flatMap((element) => elementFindings(wanted, element, html)),
    ...(html.elements.length > 0 && scripts.length === 0 ? [found('scriptMissing', { own: own.origin })] : []),
    ...(other === undefined ? [] : [found('scriptOtherOrigin', { origin: other.origin, own: own.origin })]),
  ]
}

function frameFindings(wanted: Wanted, { attributes, url }: Frame): Finding[] {
  const sandbox = attributes.get('sandbox')?.split(/\s+/)
  const lets = new Set(sandbox?.map((word) => word.toLowerCase()))
  return [
    ...addressFindings(wanted, url, 'frameFound'),
    ...(attributes.has('srcdoc') ? [found('frameSrcdoc')] : []),
    ...(sandbox === undefined ? [] : blockedBy(sandbox, ['frameSandboxScripts', 'frameSandboxOrigin'])),
    ...(sandbox !== undefined && !lets.has('allow-downloads') ? [found('frameSandboxDownloads')] : []),
    ...(sandbox !== undefined && !lets.has('allow-popups') ? [found('frameSandboxPopups')] : []),
    ...(isUnseen(attributes) ? [found('frameHidden')] : []),
    ...(attributes.get('loading')?.toLowerCase() === 'lazy' ? [found('frameLazy')] : []),
    ...(attributes.has('credentialless') ? [found('frameCredentialless')] : []),
  ]
}

function elementFindings(wanted: Wanted, element: ReadonlyMap<string, string>, html: PageHtml): Finding[] {
  const url = urlOf(element.get('src'), html, wanted.page)
  return [
    ...(url === undefined ? [found('frameOtherEmbed', { id: '' })] : addressFindings(wanted, url, 'elementFound')),
    ...(element.has('token') && !element.has('token-url') ? [found('tokenInPage')] : []),
    ...(isUnseen(element) ? [found('frameHidden')] : []),
  ]
}

function addressFindings(wanted: Wanted, url: URL, right: FindingCode): Finding[] {
  const { kind, id, own } = wanted
  if (url.origin !== own.origin) return [found('frameOtherOrigin', { origin: url.origin, own: own.origin })]
  const [of = ''] = url.pathname.slice(EMBED_PAGES.length).split('/')
  // The address of a shared link is its secret, and is not repeated.
  if (of.startsWith(TOKEN_PREFIX)) return [linkFinding(wanted, of)]
  if (kind === 'link') return [found('linkOther', { name: '' })]
  return [
    of === id ? found(right) : found('frameOtherEmbed', { id: of.slice(0, 40) }),
    ...(/[#&]token=/.test(url.hash) ? [found('tokenInPage')] : []),
  ]
}

function linkFinding({ kind, id, own, page, linkOf }: Wanted, token: string): Finding {
  const link = linkOf(token)
  if (link === undefined) return found('linkGone')
  // Whether that may be shown there is told of it already.
  if (kind === 'link') return link.id === id ? found('linkShown') : found('linkOther', { name: link.name })
  const isNamed = link.hosts.some((host) => matches(host, new URL('/', page), own))
  return isNamed ? found('linkFound') : found('linkHostNotNamed', { origin: page.origin, id: link.id, name: link.name })
}

function isUnseen(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style') ?? ''
  return (
    attributes.has('hidden') ||
    ['width', 'height'].some((name) => /^\s*0+(px|%)?\s*$/.test(attributes.get(name) ?? '')) ||
    /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|(width|height)\s*:\s*0(px|%)?\s*(;|$))/i.test(style)
  )
}

/** An address as it stands in the page, whole. */
function urlOf(text: string | undefined, { base }: PageHtml, page: URL): URL | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const from = base !== undefined && URL.canParse(base, page.href) ? new URL(base, page) : page
  return URL.canParse(text, from.href) ? new URL(text, from) : undefined
}
