import { dateAt } from '#contract/period.ts'
import { toLocal, type Instant, type Zone } from '#contract/zone.ts'
import * as words from '#words/lib/known-until.ts'
import { formatDate } from './dates.ts'
import { formatInstant } from './instants.ts'

const DAY = 86_400_000

/**
 * When the last scan of all came, where scans break off: just before that, or within its last hours where the day counts as a whole one.
 * `until`: what an answer tells as `knownUntil`.
 */
export function knownUntilInWords(until: Instant, zone: Zone): string {
  const isMidnight = toLocal(zone, until) % DAY === 0
  const justBefore = until - 1
  return words.knownUntil(
    isMidnight ? words.lateOn(formatDate(dateAt(zone, justBefore))) : words.on(formatInstant(justBefore, zone)),
  )
}
