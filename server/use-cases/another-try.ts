import { Problem } from '#contract/problem.ts'
import type { Instant } from '#contract/zone.ts'

const MINUTE = 60_000

/** How long after each attempt that failed figures are asked for again; after the last they are not. */
const DELAYS_MS = [5, 15, 60, 240].map((minutes) => minutes * MINUTE)

/** Whether figures that could not be had are asked for again. `attempts` counts the one that failed. */
export function mayTryAgain(attempts: number): boolean {
  return DELAYS_MS[attempts - 1] !== undefined
}

/** Why figures could not be had, and when they are asked for again; undefined where that does not help. `attempts` counts the one that failed. */
export function anotherTry(
  error: unknown,
  attempts: number,
  now: Instant,
): { readonly why: string; readonly nextAt: Instant | undefined } {
  const isProblem = error instanceof Problem
  const why = isProblem ? error.message : 'Something unforeseen happened; the log of the server has it.'
  const delay = DELAYS_MS[attempts - 1]
  const mayHelp = !isProblem || error.status === 429 || error.status >= 500
  return { why, nextAt: mayHelp && delay !== undefined ? now + delay : undefined }
}
