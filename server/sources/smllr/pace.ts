/** What the vendor says about how fast it may be asked: `RateLimit-*`, the same with `X-`, and `Retry-After`. */
import type { Instant } from '#contract/zone.ts'

export interface VendorPace {
  /** Requests a window. */
  readonly limit?: number
  /** Of them, those that are left. */
  readonly remaining?: number
  /** Seconds until the window is over. */
  readonly resetSeconds?: number
}

/** Header names in lower case, as Node has them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>

/** Whatever of it can be made out; what cannot is left out. */
export function paceOf(headers: Headers, now: Instant): VendorPace {
  const limit = numberIn(headers, 'limit')
  const remaining = numberIn(headers, 'remaining')
  const reset = numberIn(headers, 'reset')
  return {
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(reset !== undefined && { resetSeconds: secondsUntil(reset, now) }),
  }
}

/** A number, or the first of a list: `60, 60;w=60` in earlier drafts. */
function numberIn(headers: Headers, name: string): number | undefined {
  const text = textOf(headers[`ratelimit-${name}`] ?? headers[`x-ratelimit-${name}`])
  const digits = /^\s*(\d+)/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The draft counts in seconds from now; many `X-` ones give a time, in seconds or milliseconds since 1970. */
function secondsUntil(reset: number, now: Instant): number {
  if (reset < 1e9) return reset
  const at = reset < 1e12 ? reset * 1000 : reset
  return Math.max(0, Math.ceil((at - now) / 1000))
}

/** Milliseconds that `Retry-After` asks to wait, given in seconds or as a date; undefined where it says neither. */
export function retryAfterMs(headers: Headers, now: Instant): number | undefined {
  const text = textOf(headers['retry-after']).trim()
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
