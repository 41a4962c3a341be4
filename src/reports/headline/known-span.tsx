import type { Figures } from '#src/api/figures.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { knownFromInWords } from '#src/lib/known-from.ts'
import * as words from '#words/reports/headline/known-span.ts'

/** From when on and until when scans are known, where that is not all of the time in question. */
export default function KnownSpan({ figures }: { figures: KnownFigures }) {
  return knownInWords(figures)
}

type KnownFigures = Pick<Figures, 'period' | 'knownFrom' | 'knownUntil'>

export function knownInWords({ period: { zone }, knownFrom, knownUntil }: KnownFigures): string {
  const sentences = [
    knownFrom === undefined ? '' : knownFromInWords(knownFrom, zone),
    // Just before it the last scan came.
    knownUntil === undefined ? '' : words.knownUntil(formatInstant(knownUntil - 1, zone)),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
