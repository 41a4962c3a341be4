/**
 * Time for tests in which somebody waits: it passes as fast as the work allows, while the network is real. For vendors
 * that let wait ten seconds, and retries a second apart.
 */
import { vi } from 'vitest'

/** Takes the timers of this process. `vi.useRealTimers` gives them back. */
export function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
}

const STEP_MS = 50
/** Turns of the event loop in which the network gets on, for each step of time. */
const TURNS = 8

/** Lets time pass until the promise settles, and gives what it gives. Where time is not held it passes by itself. */
export async function inTime<T>(promise: Promise<T>): Promise<T> {
  if (!vi.isFakeTimers()) return promise
  const state = { isSettled: false }
  const settled = promise.finally(() => (state.isSettled = true))
  settled.catch(() => {})
  while (!state.isSettled) await step()
  return settled
}

/** Lets time pass until something is so. Throws when it is not within the time. */
export async function untilItIs(isSo: () => boolean, withinMs = 60_000): Promise<void> {
  for (let passed = 0; passed < withinMs; passed += STEP_MS) {
    if (isSo()) return
    await step()
  }
  throw new Error(`It is not so after ${withinMs} ms.`)
}

/** Lets that much time pass. */
export async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += STEP_MS) await step()
}

async function step(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve))
  await vi.advanceTimersByTimeAsync(STEP_MS)
}
