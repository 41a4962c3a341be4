import type { Instant } from '#contract/zone.ts'
import { LONGEST_TOKEN_SECONDS } from '#contract/opened-embed.ts'

const MINUTE_MS = 60_000

/**
 * In how many milliseconds another token is to be asked for, and this one ends: a minute before, or a quarter of what is left
 * where that is less. A token that was just taken, and yet is over or lasts too long, says that the clock here is wrong: a
 * minute is counted then, and the server refuses what is over.
 */
export function tokenTimes(expiresAt: Instant, now: Instant): { readonly askIn: number; readonly endsIn: number } {
  const left = expiresAt - now
  const endsIn = left > 0 && left <= LONGEST_TOKEN_SECONDS * 1000 ? left : MINUTE_MS
  return { askIn: endsIn - Math.min(MINUTE_MS, endsIn / 4), endsIn }
}
