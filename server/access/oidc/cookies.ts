/** What the browser keeps: the session's token, and for some minutes what a sign-in was begun with. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import * as v from 'valibot'

const SESSION = 'scanboard-session'
const ATTEMPT = 'scanboard-sign-in'
/** As long as somebody may take to type a password and find a telephone. */
const ATTEMPT_SECONDS = 600

/** A sign-in that has begun in this browser. What comes back from the provider must belong to it. */
const attempt = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  /** A path of the dashboard. */
  returnTo: v.string(),
})
export type Attempt = v.InferOutput<typeof attempt>

export interface Cookies {
  token(c: Context): string | undefined
  keepToken(c: Context, token: string, hours: number): void
  dropToken(c: Context): void
  keepAttempt(c: Context, attempt: Attempt): void
  /** The attempt that began in this browser, which is then forgotten: it is good for one answer. */
  takeAttempt(c: Context): Attempt | undefined
}

/**
 * Cookies that no script reads and that browsers send along only within the site, and when somebody follows a link to it
 * (which coming back from the provider is). Where the site is served by https they are bound to it: no neighbour under the
 * same domain can set them, and they never travel in the clear.
 */
export function cookiesFor(publicUrl: string): Cookies {
  const isSecure = publicUrl.startsWith('https:')
  const bound: CookieOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    ...(isSecure && { secure: true, prefix: 'host' }),
  }
  const read = (c: Context, name: string) => (isSecure ? getCookie(c, name, 'host') : getCookie(c, name))
  return {
    token: (c) => read(c, SESSION),
    keepToken: (c, token, hours) => setCookie(c, SESSION, token, { ...bound, maxAge: hours * 3600 }),
    dropToken: (c) => void deleteCookie(c, SESSION, bound),
    keepAttempt: (c, begun) =>
      setCookie(c, ATTEMPT, Buffer.from(JSON.stringify(begun)).toString('base64url'), {
        ...bound,
        maxAge: ATTEMPT_SECONDS,
      }),
    takeAttempt(c) {
      const text = read(c, ATTEMPT)
      if (text === undefined) return undefined
      deleteCookie(c, ATTEMPT, bound)
      return readAttempt(text)
    },
  }
}

function readAttempt(text: string): Attempt | undefined {
  try {
    const parsed = v.safeParse(attempt, JSON.parse(Buffer.from(text, 'base64url').toString()))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
