/** Visits by machines: previews that messengers and search engines fetch now and then, and sweeps that hit one code hard. */
import type { Instant } from '#contract/zone.ts'
import type { Days } from './days.ts'
import type { DemoCode } from './organisation.ts'
import { randomOf, type Random } from './random.ts'

export interface BotVisit {
  readonly code: DemoCode
  readonly from: Instant
  /** Milliseconds over which its scans spread. */
  readonly lasts: number
  readonly scans: number
}

/** Of all scans. */
export const BOT_SHARE = 0.025

const SWEEP_CHANCE = 0.03
const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Visits whose scans add up to `scans`; codes are met in proportion to `totals`, and never out of their time. */
export function botVisits(
  codes: readonly DemoCode[],
  totals: readonly number[],
  scans: number,
  days: Days,
  seed: number,
): BotVisit[] {
  const random = randomOf(seed, 'bots')
  const pick = pickerOf(totals)
  // Of ten times as many scans, visits are ten times as big and not ten times as many.
  const scale = Math.max(1, scans / (1_000_000 * BOT_SHARE))
  const visits: BotVisit[] = []
  let left = scans
  while (left > 0) {
    const sweep = random.next() < SWEEP_CHANCE
    const size = scale * (sweep ? 15 + 90 * random.next() ** 2 : 1 + random.next())
    const visit = visitTo(codes[pick(random)]!, Math.min(left, Math.round(size)), sweep, days, random)
    visits.push(visit)
    left -= visit.scans
  }
  return visits
}

function visitTo(code: DemoCode, scans: number, sweep: boolean, days: Days, random: Random): BotVisit {
  const { midnights } = code.scene
  const first = Math.max(1, code.life.firstDay)
  // The last day that is over in every zone.
  const last = Math.min(days.today - 2, code.life.lastDay)
  const from = midnights[first + random.integer(last - first + 1)]! + Math.floor(random.next() * 0.9 * DAY)
  const lasts = sweep ? (10 + 60 * random.next()) * MINUTE : DAY / 20
  return { code, scans, from, lasts }
}

/** Draws an index in proportion to the weights, by bisection. */
function pickerOf(weights: readonly number[]): (random: Random) => number {
  let sum = 0
  const ends = weights.map((weight) => (sum += weight))
  return (random) => {
    const at = random.next() * sum
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! > at) high = middle
      else low = middle + 1
    }
    return low
  }
}
