import type { Instant, Zone } from '#contract/zone.ts'
import { knownUntil as lastScanWas } from '#words/lib/known-span.ts'
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
    // Just before it the last scan came.
    knownUntil === undefined ? '' : lastScanWas(formatInstant(knownUntil - 1, zone)),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
