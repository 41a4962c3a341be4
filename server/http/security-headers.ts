import type { MiddlewareHandler } from 'hono'
import { EMBED_SCRIPT } from '#contract/embed-frame.ts'
import { EMBED_PAGES, LINK_PAGES } from '#contract/pass.ts'
import type { FramersOf } from '#server/access/framers.ts'

/**
 * No inline script, no inline style, no foreign origin. Pictures may be made in the page: QR codes to download. Frames are
 * embeds, as the dashboard itself shows them to whoever makes one.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** What is no page holds no links, asks for no device and opens nothing: dozens of answers a visit are told it for nothing. */
const OF_PAGES: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Of an answer that a browser shows as a page nevertheless, opened by its address: it may load and do nothing. */
const POLICY_OF_OTHERS = "default-src 'none'; frame-ancestors 'none'"

/** Of pages whose address is, or may be, the secret that opens them: told to nobody, and in no search engine. */
const OF_LINK_PAGES: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** A site that has isolated itself shows only frames that have done so too, and say that they may be shown. */
const OF_EMBED_PAGES: Readonly<Record<string, string>> = {
  ...OF_LINK_PAGES,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** It holds nothing but a program, and is there for other sites. */
const OF_EMBED_SCRIPT: Readonly<Record<string, string>> = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** Sets the headers on every answer, failures included. */
export function securityHeaders(framersOf: FramersOf): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { path } = c.req
    // What has not changed takes its headers from here too, and is mostly the page: all else is kept without asking.
    const isPage = c.res.status === 304 || c.res.headers.get('content-type')?.startsWith('text/html') === true
    const policy = { 'Content-Security-Policy': isPage ? policyOfPage(framersOf(path)) : POLICY_OF_OTHERS }
    for (const [name, value] of Object.entries({ ...HEADERS, ...(isPage && OF_PAGES), ...ofPath(path), ...policy }))
      c.res.headers.set(name, value)
  }
}

function policyOfPage(framers: ReturnType<FramersOf>): string {
  return `${POLICY}; frame-ancestors ${framers === undefined ? "'none'" : ["'self'", ...framers].join(' ')}`
}

function ofPath(path: string): Readonly<Record<string, string>> {
  if (path.startsWith(LINK_PAGES)) return OF_LINK_PAGES
  if (path.startsWith(EMBED_PAGES)) return OF_EMBED_PAGES
  return path === EMBED_SCRIPT ? OF_EMBED_SCRIPT : {}
}
