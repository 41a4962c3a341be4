import type { Part } from '#src/lib/breakdown.ts'
import { formatCount, formatExact, formatShare } from '#src/lib/numbers.ts'
import type { WorldData } from './world-data.ts'

export const WORDS = {
  cursor: 'Countries on the map by scans, one by one',
  choose: 'Enter does what its row in the table does.',
  scale: 'Scans, each shade a multiple of the one before',
  others: { none: 'No scans', unknown: 'Not known', 'left-out': 'Left out by the filter' },
} as const

function scans(count: number): string {
  return `${formatExact(count)} ${count === 1 ? 'scan' : 'scans'}`
}

/** `4 scans, 40.0%` */
export function countInWords({ count }: Part, total: number): string {
  return `${scans(count)}, ${formatShare(count, total)}`
}

/** `Germany: 4 scans, 40.0%; 1 of 4` */
export function countryInWords(part: Part, place: number, of: number, total: number): string {
  return `${part.name}: ${countInWords(part, total)}; ${place + 1} of ${of}`
}

const TOLD = 3

/** The map in a sentence, for whoever does not see it. */
export function summaryInWords({ countries: { parts, total }, chosen }: WorldData): string {
  const most = parts.slice(0, TOLD).map((part) => `${part.name} ${formatShare(part.count, total)}`)
  const one = chosen === undefined ? '' : ' The figures are of one country.'
  return `World map of ${scans(total)}. Most from ${most.join(', ')}.${one}`
}

/** `2 scans are not on the map: Unknown country, Atlantis.`; empty where there are none. */
export function outsideInWords(outside: readonly Part[]): string {
  if (outside.length === 0) return ''
  const count = outside.reduce((sum, part) => sum + part.count, 0)
  const names = outside.slice(0, TOLD).map(({ name }) => name)
  const more = outside.length - names.length
  const rest = more > 0 ? ` and ${more} more` : ''
  return `${scans(count)} ${count === 1 ? 'is' : 'are'} not on the map: ${names.join(', ')}${rest}.`
}

/** `20–59`, `60–80`; `20` where the class has but one number. The last ends with the largest count. */
export function classInWords(bounds: readonly number[], i: number, largest: number): string {
  const first = bounds[i]!
  const last = i === bounds.length - 1 ? largest : bounds[i + 1]! - 1
  return last <= first ? formatCount(first) : `${formatCount(first)}–${formatCount(last)}`
}
