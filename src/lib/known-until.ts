import { addDays, dateAt, startOf } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import * as words from '#words/lib/known-until.ts'
import { formatDate } from './dates.ts'
import { formatInstant } from './instants.ts'

/**
 * When the last scan of all came, where scans break off: just before that, or within its last hours where the day counts as a whole one.
 * `until`: what an answer tells as `knownUntil`.
 */
export function knownUntilInWords(until: Instant, zone: Zone): string {
  const date = dateAt(zone, until - 1)
  const isMidnight = startOf(addDays(date, 1), zone) === until
  return words.knownUntil(isMidnight ? words.lateOn(formatDate(date)) : words.on(formatInstant(until - 1, zone)))
}
