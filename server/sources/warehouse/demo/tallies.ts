/**
 * How many scans each code has on each day: the whole number of scans asked for, spread over codes and days like
 * independent throws, so that a quiet code shows the gaps that a quiet code has.
 */
import type { Days } from './days.ts'
import { dayWeights } from './life.ts'
import type { DemoCode } from './organisation.ts'
import { apportion, randomOf, type Random } from './random.ts'

/** Scans of each code over the whole span; they add up to `scans`. */
export function totalsOf(codes: readonly DemoCode[], scans: number, days: Days): number[] {
  const masses = codes.map((code) => code.pull * dayWeights(code.life, code.scene, days).reduce((a, b) => a + b, 0))
  return apportion(scans, masses)
}

/** Days by index, ascending, with the scans on each. */
export interface Tally {
  readonly days: readonly number[]
  readonly scans: readonly number[]
}

/** The days of the span on which the code was scanned, and how often; the scans add up to `total`, at least 1. */
export function tally(code: DemoCode, total: number, days: Days, seed: number): Tally {
  const random = randomOf(seed, `days ${code.row.id}`)
  // Some days are better than others for no reason that a calendar knows.
  const weights = dayWeights(code.life, code.scene, days).map((weight) => weight * (0.72 + 0.56 * random.next()))
  return throwInto(weights, total, random)
}

/**
 * Throws `total` points onto a line divided in proportion to the weights, of which one at least is above 0. The points come in order (the smallest of n
 * uniform numbers is 1 - u^(1/n), and the rest are uniform above it), so one walk along the line suffices.
 */
function throwInto(weights: Float64Array, total: number, random: Random): Tally {
  const line = weights.reduce((sum, weight) => sum + weight, 0)
  const last = weights.findLastIndex((weight) => weight > 0)
  const days: number[] = []
  const scans: number[] = []
  let day = weights.findIndex((weight) => weight > 0)
  let end = weights[day]!
  let point = 0
  for (let left = total; left > 0; left--) {
    point = 1 - (1 - point) * (1 - random.next()) ** (1 / left)
    while (point * line >= end && day < last) end += weights[++day]!
    if (days.at(-1) === day) scans[scans.length - 1]!++
    else {
      days.push(day)
      scans.push(1)
    }
  }
  return { days, scans }
}
