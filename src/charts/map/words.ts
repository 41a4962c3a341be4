import type { Part } from '#src/lib/breakdown.ts'
import { formatCount, formatShare } from '#src/lib/numbers.ts'
import * as words from '#words/charts/map.ts'
import type { WorldData } from './world-data.ts'

/** `4 scans, 40.0%` */
export function countInWords({ count }: Part, total: number): string {
  return words.count(count, formatShare(count, total))
}

/** `Germany: 4 scans, 40.0%; 1 of 4` */
export function countryInWords(part: Part, place: number, of: number, total: number): string {
  return words.country(part.name, countInWords(part, total), place + 1, of)
}

const TOLD = 3

/** The map in a sentence, for whoever does not see it. */
export function summaryInWords({ countries: { parts, total }, chosen }: WorldData): string {
  const most = parts.slice(0, TOLD).map((part) => `${part.name} ${formatShare(part.count, total)}`)
  return words.summary(total, most, chosen !== undefined)
}

/** `2 scans are not on the map: Unknown country, Atlantis.`; empty where there are none. */
export function outsideInWords(outside: readonly Part[]): string {
  if (outside.length === 0) return ''
  const count = outside.reduce((sum, part) => sum + part.count, 0)
  const names = outside.slice(0, TOLD).map(({ name }) => name)
  return words.outside(count, names, outside.length - names.length)
}

/** `2 scans from 1 other country are out of sight here.`; empty where there are none. */
export function elsewhereInWords(parts: readonly Part[]): string {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  return count === 0 ? '' : words.elsewhere(count, parts.length)
}

/** `20–59`, `60–80`; `20` where the class has but one number. The last ends with the largest count. */
export function classInWords(bounds: readonly number[], i: number, largest: number): string {
  const first = bounds[i]!
  const last = i === bounds.length - 1 ? largest : bounds[i + 1]! - 1
  return last <= first ? formatCount(first) : `${formatCount(first)}–${formatCount(last)}`
}
