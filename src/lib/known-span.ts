import type { Instant, Zone } from '#contract/zone.ts'
import { knownFromInWords } from './known-from.ts'
import { knownUntilInWords } from './known-until.ts'

/** What an answer tells as `knownFrom` and `knownUntil`: undefined where all of the time in question is known. */
interface KnownSpan {
  readonly knownFrom: Instant | undefined
  readonly knownUntil: Instant | undefined
}

/** From when on and until when scans are known, in a sentence each; nothing where that is all of the time in question. */
export function knownInWords({ knownFrom, knownUntil }: KnownSpan, zone: Zone): string {
  const sentences = [
    knownFrom === undefined ? '' : knownFromInWords(knownFrom, zone),
    knownUntil === undefined ? '' : knownUntilInWords(knownUntil, zone),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
