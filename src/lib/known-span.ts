import { addDays, dateAt, startOf } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import * as words from '#words/lib/known-span.ts'
import { formatDate } from './dates.ts'
import { formatInstant } from './instants.ts'
import { knownFromInWords } from './known-from.ts'

/** What an answer tells as `knownFrom` and `knownUntil`: undefined where all of the time in question is known. */
interface KnownSpan {
  readonly knownFrom: Instant | undefined
  readonly knownUntil: Instant | undefined
}

/** From when on and until when scans are known, in a sentence each; nothing where that is all of the time in question. */
export function knownInWords({ knownFrom, knownUntil }: KnownSpan, zone: Zone): string {
  const sentences = [
    knownFrom === undefined ? '' : knownFromInWords(knownFrom, zone),
    knownUntil === undefined ? '' : words.knownUntil(lastScan(knownUntil, zone)),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** Just before it the last scan came; where the day counts as a whole one, within its last hours. */
function lastScan(knownUntil: Instant, zone: Zone): string {
  const date = dateAt(zone, knownUntil - 1)
  const isMidnight = startOf(addDays(date, 1), zone) === knownUntil
  return isMidnight ? words.lateOn(formatDate(date)) : words.on(formatInstant(knownUntil - 1, zone))
}
