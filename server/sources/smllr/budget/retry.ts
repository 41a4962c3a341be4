/** Which questions are asked again, and when. */
import type { VendorFailure } from '../client.ts'

/** The first time and two more. */
const MOST_ATTEMPTS = 3

const FIRST_BACKOFF_MS = 1_000

/** How long somebody may be kept waiting because something failed. */
export const PATIENCE_MS = 10_000

/** Whether a question that was asked so often is asked once more. */
export function mayRepeat(failure: VendorFailure, attempts: number): boolean {
  return failure.mayRepeat && attempts < MOST_ATTEMPTS
}

/** With full jitter: those that failed together must not come back together. `random` is from 0 up to 1. */
export function backoffMs(attempts: number, random: number): number {
  return random * FIRST_BACKOFF_MS * 2 ** (attempts - 1)
}
