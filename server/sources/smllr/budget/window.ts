/**
 * The sliding window: never more than the limit of requests arrive at the vendor within any 60 seconds.
 *
 * We know when a request left and when its answer came, the vendor when it arrived, somewhere between. So a slot is
 * taken when a request leaves, and is free again 60 seconds after its answer. Of all that arrive within some 60 seconds
 * look at the one that left last: the others had left before, and arrived less than 60 seconds before it left, or later;
 * their answers came later still, if they have come. So each held its slot when that last one took one, and together
 * they are no more than there are slots, however long each was on its way.
 *
 * Times are milliseconds of a clock that is never set, so that the window neither stalls nor opens when the machine's
 * time is corrected.
 */
import type { VendorPace } from '../client.ts'

export const WINDOW_MS = 60_000

/**
 * Part of the limit that is left alone, for what we cannot know of: requests given up that are still on their way, and
 * others with the same key.
 */
const MARGIN = 0.05

/** Vendors that count by the hour or the day say so in their reset; further ahead it is taken for an error. */
const LONGEST_HOLD_MS = 3_600_000

export interface Window {
  /** Requests in any 60 seconds: as set, or as the vendor says if that is less. */
  limit(): number
  /** Slots of the limit that are used at all. */
  slots(): number
  /** Requests under way, or answered within the last 60 seconds. */
  used(now: number): number
  /** Slots that may be taken now. */
  free(now: number): number
  take(): void
  /** The answer has come, or will not be waited for any longer. */
  release(now: number): void
  /** Takes to heart what the vendor says about what is left. */
  heed(pace: VendorPace, now: number): void
  /** When the vendor's last word on what is left ran out, nothing is known: one question at a time finds out. */
  isUnsure(now: number): boolean
  /** When slots that are taken become free again, sorted. Those under way count as answered after so long. */
  freeTimes(now: number, answerMs: number): number[]
  /** The next moment at which a slot becomes free by itself; undefined if none is taken so. */
  nextFreeAt(now: number): number | undefined
}

/** Slots taken by others, as far as the vendor lets us know. */
interface Hold {
  readonly slots: number
  readonly until: number
}

/** `takenUntil`: when slots become free that requests of an earlier process have taken. */
export function createWindow(setLimit: number, takenUntil: readonly number[] = []): Window {
  let limit = setLimit
  let underWay = 0
  // Answers come in the order of time, so this is sorted.
  let freeAt = [...takenUntil].sort((a, b) => a - b)
  let hold: Hold | undefined

  function forget(now: number): void {
    const kept = freeAt.findIndex((time) => time > now)
    freeAt = kept === -1 ? [] : freeAt.slice(kept)
  }
  const slots = () => Math.max(1, limit - Math.ceil(limit * MARGIN))
  const held = (now: number) => (hold !== undefined && now < hold.until ? hold.slots : 0)
  function used(now: number): number {
    forget(now)
    return underWay + freeAt.length
  }

  return {
    limit: () => limit,
    slots,
    used,
    free: (now) => slots() - used(now) - held(now),
    take() {
      underWay++
    },
    release(now) {
      underWay--
      freeAt.push(now + WINDOW_MS)
    },
    heed(pace, now) {
      if (pace.limit !== undefined && pace.limit >= 1) limit = Math.min(setLimit, pace.limit)
      forget(now)
      if (pace.remaining === undefined) {
        if (hold !== undefined && now >= hold.until) hold = undefined
        return
      }
      // Questions under way may not have been counted by the vendor yet: only those answered surely have.
      const others = limit - freeAt.length - pace.remaining
      const resetMs = Math.max(1, pace.resetSeconds ?? WINDOW_MS / 1000) * 1000
      hold = others > 0 ? { slots: others, until: now + Math.min(resetMs, LONGEST_HOLD_MS) } : undefined
    },
    isUnsure: (now) => hold !== undefined && now >= hold.until,
    freeTimes(now, answerMs) {
      forget(now)
      return [
        ...freeAt,
        ...Array.from({ length: underWay }, () => now + answerMs + WINDOW_MS),
        ...Array.from({ length: held(now) }, () => hold!.until),
      ].sort((a, b) => a - b)
    },
    nextFreeAt(now) {
      forget(now)
      const times = [freeAt[0], held(now) > 0 ? hold!.until : undefined].filter((time) => time !== undefined)
      return times.length === 0 ? undefined : Math.min(...times)
    },
  }
}
