/**
 * Stops the asking while the vendor does not answer or refuses the key, and lets single questions through as probes.
 * Times are those of the window's clock, but for `since`, which people read.
 */
import type { Instant } from '#contract/zone.ts'
import type { Log } from '#server/log.ts'
import type { VendorFailure } from '../client.ts'

const FAILURES_IN_A_ROW = 5
const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 120_000
/** A wrong key does not get better by itself: it takes somebody to change it, and `keyChanged` then asks at once. */
const KEY_WAIT_MS = 30_000

interface Stop {
  /** The failure that is to blame. */
  readonly failure: VendorFailure
  /** Since when the vendor has failed. */
  readonly since: Instant
  /** When the next probe may be sent. */
  readonly probeAt: number
  /** A probe is under way. */
  readonly probing: boolean
}

export interface Breaker {
  stop(): Stop | undefined
  mayAsk(now: number): boolean
  /** A question leaves. Says whether it is a probe. */
  begin(): boolean
  /** The vendor has answered, be it that it does not like the question. */
  answered(): void
  failed(failure: VendorFailure, wasProbe: boolean, now: number): void
  /** A probe says nothing after all; another may follow at once. */
  undecided(wasProbe: boolean, now: number): void
  /** Ends the wait if a wrong key was the reason. */
  keyChanged(now: number): void
}

export function createBreaker(clock: () => Instant, log: Log): Breaker {
  let stop: (Stop & { readonly waitMs: number }) | undefined
  let failures = 0
  let failingSince: Instant | undefined

  function answered(): void {
    if (stop !== undefined) log.info('SMLLR answers again')
    stop = undefined
    failures = 0
    failingSince = undefined
  }

  return {
    stop: () => stop,
    mayAsk: (now) => stop === undefined || (!stop.probing && now >= stop.probeAt),
    begin() {
      if (stop === undefined) return false
      stop = { ...stop, probing: true }
      return true
    },
    answered,
    failed(failure, wasProbe, now) {
      if (failure.isOfTheQuestion || failure.kind === 'limit') {
        answered()
        return
      }
      const isKey = failure.kind === 'key'
      // What was under way when the asking stopped says nothing new.
      if (stop !== undefined && !wasProbe) return
      failures++
      failingSince ??= clock()
      if (stop === undefined) {
        if (!isKey && failures < FAILURES_IN_A_ROW) return
        log.warn('SMLLR is not asked for now, but for single questions that find out whether it answers again', {
          error: failure,
        })
      }
      const doubled = stop === undefined || stop.failure.kind === 'key' ? FIRST_WAIT_MS : stop.waitMs * 2
      const waitMs = isKey ? KEY_WAIT_MS : Math.min(doubled, LONGEST_WAIT_MS)
      stop = { failure, since: failingSince, waitMs, probeAt: now + waitMs, probing: false }
    },
    undecided(wasProbe, now) {
      if (wasProbe && stop !== undefined) stop = { ...stop, probing: false, probeAt: now }
    },
    keyChanged(now) {
      if (stop?.failure.kind === 'key') stop = { ...stop, probeAt: now }
    },
  }
}
