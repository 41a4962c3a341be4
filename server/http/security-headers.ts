import type { MiddlewareHandler } from 'hono'
import { LINK_PAGES } from '#contract/pass.ts'

/** No inline script, no inline style, no foreign origin. Pictures may be made in the page: QR codes to download. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Of pages whose address is the secret that opens them: told to nobody, and in no search engine. */
const OF_LINK_PAGES: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** Sets the headers on every answer, failures included. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const headers = c.req.path.startsWith(LINK_PAGES) ? { ...HEADERS, ...OF_LINK_PAGES } : HEADERS
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
}
