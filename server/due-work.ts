import type { Instant } from '#contract/zone.ts'
import { createAlarm, type Wait } from './alarm.ts'
import type { Clock } from './clock.ts'

export interface DueWorkOptions {
  /** Does all that is due now, one after the other; once the signal is aborted it takes nothing up any more. */
  readonly doDue: (signal: AbortSignal) => Promise<void>
  /** When something is due next; undefined where nothing is. */
  readonly nextAt: () => Instant | undefined
  /** Told why what is due could not be done. It is tried again in a minute. */
  readonly onError: (error: unknown) => void
  readonly clock: Clock
  readonly wait?: Wait | undefined
}

/** Work that is written down, and done when its time has come: by one at a time, and again after a failure. */
export interface DueWork {
  /** Takes up whatever is due, and from then on when it is. Before, nothing is done. */
  start(): void
  /** There is something new, or something is due earlier than it was. */
  wake(): void
  /** Resolves when nothing is being done. */
  idle(): Promise<void>
  /** Takes nothing up any more; resolves when what is being done has ended. */
  close(): Promise<void>
}

const MINUTE = 60_000

/** Begins with its start. Of the errors of `doDue` and `nextAt` only `onError` hears. */
export function createDueWork({ doDue, nextAt, onError, clock, wait }: DueWorkOptions): DueWork {
  const alarm = createAlarm(clock, wake, wait)
  const closing = new AbortController()
  const { signal } = closing
  let running: Promise<void> | undefined
  let isWanted = false
  let isStarted = false

  function wake(): void {
    if (!isStarted || signal.aborted) return
    isWanted = true
    running ??= run()
  }

  async function run(): Promise<void> {
    // Whoever has just added something answers first.
    await Promise.resolve()
    try {
      while (isWanted && !signal.aborted) {
        isWanted = false
        await doDue(signal)
      }
      if (!signal.aborted) alarm.set(nextAt())
    } catch (error) {
      // The disk, say: nothing is lost, and it is tried again before long.
      onError(error)
      if (!signal.aborted) alarm.set(clock() + MINUTE)
    } finally {
      // In the same breath as the last look, so that nobody wakes what is about to rest.
      running = undefined
    }
  }

  return {
    start() {
      isStarted = true
      wake()
    },
    wake,
    idle: async () => running,
    async close() {
      closing.abort()
      alarm.set(undefined)
      await running
    },
  }
}
