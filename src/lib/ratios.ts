import { LOCALE } from '#words/language.ts'

const oneDigit = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `4.5` */
export function formatRatio(ratio: number): string {
  return oneDigit.format(ratio)
}
