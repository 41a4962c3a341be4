/** Codes that were made long enough ago and have never been scanned. */
import { createdOn } from '#contract/created.ts'
import { daysBetween } from '#contract/period.ts'
import type { WatchedCode } from '#server/sources/source.ts'
import type { WatchDays } from './days.ts'

/**
 * Calendar days between the one on which a code was made and the one that goes on, for a code without a scan. Undefined
 * for one that has been scanned, NaN where the source does not say when it was made.
 */
export function daysWithoutAnyScan(code: WatchedCode, { zone, goingOn }: WatchDays): number | undefined {
  if (code.totalScans > 0) return undefined
  const made = createdOn(code.createdAt, zone)
  return made === undefined ? NaN : daysBetween(made, goingOn.date)
}
