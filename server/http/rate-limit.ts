import type { Clock } from '#server/clock.ts'

export interface RateLimit {
  /** Counts a request against the caller's minute, if there is room for it. */
  take(caller: string): RateLimitState
  /** Takes back the caller's latest request that counts, which turned out not to. */
  giveBack(caller: string): void
}

interface RateLimitState {
  readonly allowed: boolean
  readonly limit: number
  /** Requests that the caller may still make now. */
  readonly remaining: number
  /** Whole seconds, at least one, until the oldest counted request no longer counts and room is made. */
  readonly resetSeconds: number
}

const WINDOW_MS = 60_000

/**
 * At most `limit` requests of each caller in any 60 seconds, however they fall: the times of those that count are kept
 * (a few hundred bytes a caller). A counter that starts anew each minute would let twice as many through around the
 * turn. Refused requests do not count, so a caller that waits as it is told is let in.
 */
export function createRateLimit(limit: number, clock: Clock): RateLimit {
  const timesOf = new Map<string, number[]>()
  return {
    take(caller) {
      const now = clock()
      // A clock that was set back must not lock anybody out until it has caught up.
      const times = (timesOf.get(caller) ?? []).filter((time) => time > now - WINDOW_MS && time <= now)
      const allowed = times.length < limit
      if (allowed) times.push(now)
      timesOf.set(caller, times)
      const resetSeconds = Math.max(1, Math.ceil((times[0]! + WINDOW_MS - now) / 1000))
      return { allowed, limit, remaining: limit - times.length, resetSeconds }
    },
    giveBack(caller) {
      timesOf.get(caller)?.pop()
    },
  }
}
