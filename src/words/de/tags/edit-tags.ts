import { formatExact } from '#src/lib/numbers.ts'

export const tags = 'Schlagwörter'
export const title = (codes: number) =>
  codes === 1 ? 'Schlagwörter dieses QR-Codes' : `Schlagwörter von ${formatExact(codes)} QR-Codes`
