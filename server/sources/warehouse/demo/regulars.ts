/** How many people scan again and again at a scene, so that its visitors are fewer than its scans by a believable part. */
import type { Days } from './days.ts'
import { dayWeights } from './life.ts'
import type { DemoCode } from './organisation.ts'
import { RHYTHMS } from './rhythm.ts'
import type { Scene } from './scene.ts'

/**
 * For each scene, how many regulars it has on each day. Those of a day keep their habit to the end of their stretch of
 * `regulars.days` days; then others take their place.
 */
export function regularsOf(
  codes: readonly DemoCode[],
  totals: readonly number[],
  days: Days,
): ReadonlyMap<Scene, readonly number[]> {
  const expected = new Map<Scene, Float64Array>()
  codes.forEach((code, i) => {
    const weights = dayWeights(code.life, code.scene, days)
    const mass = weights.reduce((sum, weight) => sum + weight, 0)
    const perDay = expected.get(code.scene) ?? new Float64Array(weights.length)
    if (mass > 0) weights.forEach((weight, day) => (perDay[day]! += (totals[i]! * weight) / mass))
    expected.set(code.scene, perDay)
  })
  return new Map([...expected].map(([scene, perDay]) => [scene, peopleOn(perDay, RHYTHMS[scene.kind].regulars)]))
}

function peopleOn(scans: Float64Array, regulars: { share: number; days: number; scans: number }): number[] {
  const stretches = new Float64Array(Math.ceil(scans.length / regulars.days))
  scans.forEach((count, day) => (stretches[Math.floor(day / regulars.days)]! += count))
  return Array.from(scans, (_, day) => {
    const inStretch = stretches[Math.floor(day / regulars.days)]!
    return Math.ceil((inStretch * regulars.share) / regulars.scans)
  })
}
