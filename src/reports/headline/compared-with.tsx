import type { Figures } from '#src/api/figures.ts'
import { comparedInWords } from './compared.ts'

/** Which window the changes are against. */
export default function ComparedWith({ figures }: { figures: Figures }) {
  return comparedInWords(figures)
}
