import { HOURS_OF_WEEK, type Rhythm } from '#contract/rhythm.ts'

type ByHour = Readonly<Record<number, number>>

/** Every hour four times; scans where they are named, by place in the week from Monday's first. */
export function rhythm(scans: ByHour, hours: ByHour = {}): Rhythm {
  const places = Array.from({ length: HOURS_OF_WEEK }, (_, i) => i)
  return { scans: places.map((i) => scans[i] ?? 0), hours: places.map((i) => hours[i] ?? 4) }
}

export const FRIDAY_18 = 4 * 24 + 18
export const SUNDAY_0 = 6 * 24
