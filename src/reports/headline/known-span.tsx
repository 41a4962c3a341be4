import type { Figures } from '#src/api/figures.ts'
import { knownInWords } from '#src/lib/known-span.ts'

/** From when on and until when scans are known, where that is not all of the time in question. */
export default function KnownSpan({ figures }: { figures: Figures }) {
  return knownInWords(figures, figures.period.zone)
}
