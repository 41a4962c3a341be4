/**
 * Which subjects people look at most. Each look counts for half as much with every 30 days that have passed. The sum of
 * 2^(day / 30) over all looks orders subjects so whatever day it is, and never has to be aged; since it would outgrow
 * any number, its logarithm is kept: log₂ Σ 2^(day / 30).
 */

const HALF_LIFE_DAYS = 30

/** The weight after one more look, on a day counted since 1970. */
export function weightAfterLook(weight: number | undefined, day: number): number {
  const look = day / HALF_LIFE_DAYS
  if (weight === undefined) return look
  const [larger, smaller] = weight > look ? [weight, look] : [look, weight]
  return larger + Math.log2(1 + 2 ** (smaller - larger))
}

/** The weight of a single look on a day: whatever weighs less was not looked at since. */
export function weightOfDay(day: number): number {
  return day / HALF_LIFE_DAYS
}
