import { formatExact } from '#src/lib/numbers.ts'

export const tags = 'Tags'
export const title = (codes: number) =>
  codes === 1 ? 'Tags of this QR code' : `Tags of ${formatExact(codes)} QR codes`
