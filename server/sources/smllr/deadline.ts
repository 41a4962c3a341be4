/**
 * The time that an answer may take. Timers of our own beside the network library's, which are half a second rough and
 * know nothing of the whole.
 */
import type { VendorLimits } from './failure.ts'

export interface Deadline {
  /** Aborts when the time is over. */
  readonly signal: AbortSignal
  /** What did not come in time, if something did not. */
  missed(): 'first byte' | 'whole' | undefined
  firstByteCame(): void
  /** To be called when the answer is there, or given up. */
  clear(): void
}

export function startDeadline({ firstByteMs, wholeMs }: VendorLimits): Deadline {
  const controller = new AbortController()
  let missed: 'first byte' | 'whole' | undefined
  const miss = (what: 'first byte' | 'whole') => () => {
    missed ??= what
    controller.abort()
  }
  const firstByte = setTimeout(miss('first byte'), firstByteMs)
  const whole = setTimeout(miss('whole'), wholeMs)
  return {
    signal: controller.signal,
    missed: () => missed,
    firstByteCame: () => clearTimeout(firstByte),
    clear() {
      clearTimeout(firstByte)
      clearTimeout(whole)
    },
  }
}
