/** After a 429 nothing is asked for as long as the vendor says, or for a guess that grows where it says nothing. */
import type { Log } from '#server/log.ts'
import type { VendorFailure } from '../client.ts'

const FIRST_GUESS_MS = 5_000
const LONGEST_GUESS_MS = 60_000
/** Who asks for less does not say much, and who asks for more is taken to have erred. */
const SHORTEST_MS = 1_000
const LONGEST_MS = 3_600_000

export interface Pause {
  /** Nothing is asked before; in the past if nothing was to be waited for. */
  until(): number
  /** The 429 after which nothing has been answered yet. */
  failure(): VendorFailure | undefined
  begin(failure: VendorFailure, now: number): void
  /** A question has been answered. Says nothing during the pause: the question had left before. */
  answered(now: number): void
}

export function createPause(log: Log): Pause {
  let until = -Infinity
  let failure: VendorFailure | undefined
  let inARow = 0
  return {
    until: () => until,
    failure: () => failure,
    begin(said, now) {
      // Questions that were under way when the first was refused are refused too: that is one refusal.
      if (now >= until) inARow++
      const guess = Math.min(FIRST_GUESS_MS * 2 ** (inARow - 1), LONGEST_GUESS_MS)
      const asked =
        said.retryAfterMs ?? (said.pace.resetSeconds === undefined ? undefined : said.pace.resetSeconds * 1000)
      until = Math.max(until, now + Math.min(Math.max(asked ?? guess, SHORTEST_MS), LONGEST_MS))
      failure = said
      log.warn('SMLLR says that the limit of requests is used up, so others use the same key or the limit is lower', {
        seconds: Math.ceil((until - now) / 1000),
      })
    },
    answered(now) {
      if (now < until) return
      inARow = 0
      failure = undefined
    },
  }
}
