import { numberFormat } from './formats.ts'

const oneDigit = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `4.5` */
export function formatRatio(ratio: number): string {
  return oneDigit().format(ratio)
}
