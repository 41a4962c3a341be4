/** The life of one code: when it went up, how interest in it faded, on which days a crowd came. */
import type { Days } from './days.ts'
import type { Scene } from './scene.ts'

export interface Life {
  /** Index of its first and of its last day; both may lie outside the span. */
  readonly firstDay: number
  readonly lastDay: number
  /** Days until it is where people are: goods reach the shelves slowly. */
  readonly ramp: number
  readonly fade?: { readonly halfLife: number; readonly floor: number } | undefined
  /** Factors of single days, by index. */
  readonly crowds?: ReadonlyMap<number, number> | undefined
}

const STEADY = { halfLife: Infinity, floor: 1 }

/** How much a code with that life is scanned on each day, against an unchanging one on an average day. */
export function dayWeights(life: Life, scene: Scene, days: Days): Float64Array {
  const weights = new Float64Array(days.dates.length)
  const from = Math.max(0, life.firstDay)
  const to = Math.min(days.dates.length - 1, life.lastDay)
  const { ramp, fade = STEADY, crowds } = life
  // What is missing on the shelves and what is left of the first interest shrink by the same part each day.
  const age = from - life.firstDay
  const missingADay = Math.exp(-1 / ramp)
  const leftADay = 0.5 ** (1 / fade.halfLife)
  let missing = missingADay ** (age + 1)
  let left = leftADay ** age
  for (let day = from; day <= to; day++) {
    const interest = fade.floor + (1 - fade.floor) * left
    weights[day] = scene.weights[day]! * (1 - missing) * interest * (crowds?.get(day) ?? 1)
    missing *= missingADay
    left *= leftADay
  }
  return weights
}
