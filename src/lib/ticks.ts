import { numberFormat } from './formats.ts'
import { formatExact } from './numbers.ts'

const axis = numberFormat({ notation: 'compact', maximumFractionDigits: 1 })

/** For the ticks of an axis: `500`, `1.5K`. */
export function formatTick(count: number): string {
  return count < 10_000 ? formatExact(count) : axis().format(count)
}
