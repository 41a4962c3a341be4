/**
 * What a page's Content-Security-Policy lets in, as browsers decide it. After https://www.w3.org/TR/CSP3/, whose section
 * each function names. Parts that no embed meets (hashes of inline scripts, `ws:`) are left out.
 */

/** A policy: its directives by their names in small letters. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** What is let in, or the directive that keeps it out, and what that says. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly directive: string; readonly sources: readonly string[] }

/** What a browser asks of the network, with the directives that rule it, the first that is there (6.8.3). */
const RULED_BY = {
  frame: ['frame-src', 'child-src', 'default-src'],
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
} as const

/** The policies of a header, which may have several between commas (2.2.2); all of them hold. */
export function policiesOfHeader(value: string): Policy[] {
  return value
    .split(',')
    .map(policyOf)
    .filter(({ size }) => size > 0)
}

/** A `meta` has one policy, without the directives that only a header may have (3.3). */
export function policyOfMeta(content: string): Policy {
  const policy = new Map(policyOf(content))
  for (const name of ['report-uri', 'frame-ancestors', 'sandbox']) policy.delete(name)
  return policy
}

/** 2.2.1: of directives of the same name the first counts. */
function policyOf(text: string): Policy {
  const policy = new Map<string, readonly string[]>()
  for (const part of text.split(';')) {
    const [name, ...values] = part.split(/[\t\n\f\r ]+/).filter((word) => word !== '')
    if (name !== undefined && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), values)
  }
  return policy
}

/** Whether all policies let a page of that address ask for the URL. */
export function verdictOn(
  policies: readonly Policy[],
  what: keyof typeof RULED_BY,
  { url, page, nonce }: { readonly url: URL; readonly page: URL; readonly nonce?: string | undefined },
): Verdict {
  for (const policy of policies) {
    const directive = RULED_BY[what].find((name) => policy.has(name))
    if (directive === undefined) continue
    const sources = policy.get(directive)!
    const allowed = what === 'script' ? letsScript(sources, { url, page, nonce }) : letsUrl(sources, url, page)
    if (!allowed) return { allowed: false, directive, sources }
  }
  return { allowed: true }
}

/** Whether only a nonce, or a script that has one, lets scripts in (6.7.1.1). */
export function wantsNonce(sources: readonly string[]): boolean {
  return sources.some((source) => /^'(nonce-.*|strict-dynamic)'$/i.test(source))
}

function letsScript(
  sources: readonly string[],
  { url, page, nonce }: { readonly url: URL; readonly page: URL; readonly nonce?: string | undefined },
): boolean {
  if (nonce !== undefined && sources.some((source) => isNonce(source, nonce))) return true
  // With it, addresses count for nothing: a script comes by a nonce, or by another script.
  if (sources.some((source) => source.toLowerCase() === "'strict-dynamic'")) return false
  return letsUrl(sources, url, page)
}

function isNonce(source: string, nonce: string): boolean {
  return /^'nonce-/i.test(source) && source.slice("'nonce-".length, -1) === nonce
}

/** 6.7.2.7: nothing of an empty list, and `'none'` only says so where it stands alone. */
function letsUrl(sources: readonly string[], url: URL, page: URL): boolean {
  return sources.some((source) => matches(source, url, page))
}

const SCHEME = /^([a-z][a-z\d+.-]*):$/i
const HOST = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[a-z\d.-]+|\[[\da-f:.]+\])(?::(\d+|\*))?(\/.*)?$/i

/** 6.7.2.8: whether a source expression, in the policy of a page, matches a URL. */
export function matches(source: string, url: URL, page: URL): boolean {
  if (source === '*') return /^https?:$/.test(url.protocol) || url.protocol === page.protocol
  if (source.toLowerCase() === "'self'") return isSelf(url, page)
  const [, scheme] = SCHEME.exec(source) ?? []
  if (scheme !== undefined) return schemeMatches(`${scheme}:`, url.protocol)
  const parts = HOST.exec(source)
  if (parts === null) return false
  const [, hostScheme, host = '', port, path = ''] = parts
  return (
    schemeMatches(hostScheme === undefined ? page.protocol : `${hostScheme}:`, url.protocol) &&
    hostMatches(host, url.hostname) &&
    portMatches(port, url) &&
    pathMatches(path, url.pathname)
  )
}

function isSelf(url: URL, page: URL): boolean {
  if (url.origin === page.origin) return true
  const samePort = url.port === page.port || (url.port === '' && page.port === '')
  return url.hostname === page.hostname && samePort && url.protocol === 'https:'
}

/** 6.7.2.9: what is not guarded may be. */
function schemeMatches(asked: string, scheme: string): boolean {
  const wanted = asked.toLowerCase()
  return wanted === scheme || (wanted === 'http:' && scheme === 'https:')
}

/** 6.7.2.10, but for numbers of addresses, which browsers let match themselves. */
function hostMatches(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase()
  if (wanted === '*') return true
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted
}

const USUAL_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/** 6.7.2.11. A URL has no port where it is the usual one of its scheme. */
function portMatches(wanted: string | undefined, { port, protocol }: URL): boolean {
  if (wanted === '*') return true
  const usual = USUAL_PORTS[protocol]
  return String(Number(wanted ?? usual)) === (port || usual)
}

/** 6.7.2.12: a path that ends in a slash stands for all that is below it. */
function pathMatches(wanted: string, path: string): boolean {
  if (wanted === '') return true
  const pieces = wanted.split('/')
  const given = path.split('/')
  const isExact = !wanted.endsWith('/')
  if (!isExact) pieces.pop()
  if (isExact ? pieces.length !== given.length : pieces.length >= given.length) return false
  return pieces.every((piece, i) => decoded(piece) === decoded(given[i] ?? ''))
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}
