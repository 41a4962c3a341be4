import type { Wait } from '#server/alarm.ts'
import type { Clock } from '#server/clock.ts'
import type { Instant } from '#contract/zone.ts'

export interface HandClock {
  readonly clock: Clock
  readonly wait: Wait
  /** How long each wait is that goes on. */
  waits(): number[]
  /** Moves on, and has whatever is due meanwhile happen at its time, one after the other. */
  advanceTo(at: Instant): void
  /** Moves the clock without anybody noticing, as a machine does that slept. */
  sleepUntil(at: Instant): void
}

/** A clock that moves only by hand. */
export function handClock(start: Instant): HandClock {
  let now = start
  const pending = new Set<{ readonly at: Instant; readonly ring: () => void }>()
  return {
    clock: () => now,
    wait(ms, ring) {
      const one = { at: now + ms, ring }
      pending.add(one)
      return () => void pending.delete(one)
    },
    waits: () => [...pending].map(({ at }) => at - now),
    advanceTo(at) {
      for (;;) {
        const [next] = [...pending].filter((one) => one.at <= at).toSorted((a, b) => a.at - b.at)
        if (next === undefined) break
        pending.delete(next)
        now = Math.max(now, next.at)
        next.ring()
      }
      now = at
    },
    sleepUntil(at) {
      now = at
    },
  }
}
