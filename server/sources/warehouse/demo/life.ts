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

/** How much a code with that life is scanned on each day, against an unchanging one on an average day. */
export function dayWeights(life: Life, scene: Scene, days: Days): Float64Array {
  const weights = new Float64Array(days.dates.length)
  const from = Math.max(0, life.firstDay)
  const to = Math.min(days.dates.length - 1, life.lastDay)
  for (let day = from; day <= to; day++) {
    const age = day - life.firstDay
    const built = 1 - Math.exp(-(age + 1) / life.ramp)
    const left =
      life.fade === undefined ? 1 : life.fade.floor + (1 - life.fade.floor) * 0.5 ** (age / life.fade.halfLife)
    weights[day] = scene.weights[day]! * built * left * (life.crowds?.get(day) ?? 1)
  }
  return weights
}
