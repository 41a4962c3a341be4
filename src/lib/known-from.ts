import { dateAt } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { knownFrom } from '#words/lib/known-from.ts'
import { formatDate } from './dates.ts'

/** `Scans are known from 28 Oct 2025 on.` `since`: what an answer tells as `knownFrom`. */
export function knownFromInWords(since: Instant, zone: Zone): string {
  return knownFrom(formatDate(dateAt(zone, since)))
}
