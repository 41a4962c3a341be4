/**
 * A scene is one kind of place of one client in one city: the tables of a restaurant chain in Hamburg. Its codes share
 * the calendar, the clock, the catchment and the regulars.
 */
import { weekdayOf } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import type { Days } from './days.ts'
import { WORLD } from './places.ts'
import type { ClientPlan } from './plan.ts'
import { randomOf } from './random.ts'
import { dayTable, RHYTHMS, shareBy, type PlaceKind, type Reach, type Rhythm } from './rhythm.ts'

export interface Scene {
  readonly id: number
  readonly client: ClientPlan
  readonly city: string
  readonly kind: PlaceKind
  readonly reach: Reach
  /** How much an unchanging code would be scanned on each of the days. */
  readonly weights: Float64Array
  /** The day's first instant, by the place's own clock. */
  readonly midnights: readonly Instant[]
  /** The part of the day's scans that can have come by now: 1 for days gone by, 0 for days to come and before the span. */
  readonly shares: Float64Array
}

const DAY = 86_400_000
const PUBLIC_HOLIDAYS = new Set(['12-25', '12-26', '01-01'])

export function makeScene(
  plan: { id: number; client: ClientPlan; city: string; kind: PlaceKind; reach?: Reach },
  days: Days,
  seed: number,
): Scene {
  const country = WORLD.places.find((place) => place.city === plan.city)?.country
  const zone = WORLD.zones.get(country ?? '')
  if (zone === undefined) throw new Error(`The atlas of the demo has no city ${plan.city}.`)
  const rhythm: Rhythm = RHYTHMS[plan.kind]
  const weather = randomOf(seed, `weather ${plan.city}`)
  const midnights = days.midnightsIn(zone)
  const shares = Float64Array.from(midnights, (midnight, day) => {
    // East of Greenwich the first day begins in the month before, which the demo does not have.
    if (midnight < days.from) return 0
    if (midnight + DAY <= days.now) return 1
    return shareBy(dayTable(plan.kind, weekdayOf(days.dates[day]!)), (days.now - midnight) / 1000)
  })
  const weights = Float64Array.from(days.dates, (date, day) => {
    const holiday = PUBLIC_HOLIDAYS.has(date.slice(5)) ? rhythm.holiday : 1
    const growth = plan.client.growth ** (day / days.today)
    const sky = Math.exp(0.09 * weather.normal())
    return rhythm.week[weekdayOf(date)]! * season(rhythm.year, date) * holiday * growth * sky * shares[day]!
  })
  return { reach: rhythm.reach, ...plan, weights, midnights, shares }
}

/** Between the middles of two months the factor runs straight: no step on the first. */
function season(year: readonly number[], date: string): number {
  const at = Number(date.slice(5, 7)) - 1 + (Number(date.slice(8)) - 15) / 30
  const month = Math.floor(at)
  const [low, high] = [year[(month + 12) % 12]!, year[(month + 13) % 12]!]
  return low + (high - low) * (at - month)
}
