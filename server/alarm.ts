import type { Instant } from '#contract/zone.ts'
import type { Clock } from './clock.ts'

/** Rings once at an instant, and is set to one instant at a time. */
export interface Alarm {
  /** Rings at the instant, at once where it is over, and not at any that was set before; undefined for not at all. */
  set(at: Instant | undefined): void
}

/** How to wait: calls back after so many milliseconds, unless it was called off by what it returns. */
export type Wait = (ms: number, then: () => void) => () => void

/** A wait that does not keep the process alive. */
const systemWait: Wait = (ms, then) => {
  const timer = setTimeout(then, ms)
  timer.unref()
  return () => clearTimeout(timer)
}

/**
 * One wait is no longer than this: timers end after 24.8 days, and do not know of a machine that slept, or whose clock was
 * put right. So what is due is late by an hour at most, and an alarm that is days away costs nothing.
 */
const LONGEST_WAIT_MS = 3_600_000

/** An alarm that is not set. `ring` is called by a timer, never within `set`. */
export function createAlarm(clock: Clock, ring: () => void, wait: Wait = systemWait): Alarm {
  let stop: (() => void) | undefined
  function set(at: Instant | undefined): void {
    stop?.()
    stop = undefined
    if (at === undefined) return
    const ms = Math.max(0, at - clock())
    stop = wait(Math.min(ms, LONGEST_WAIT_MS), () => (clock() >= at ? ring() : set(at)))
  }
  return { set }
}
