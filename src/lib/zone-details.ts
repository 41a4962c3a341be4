import { offsetAt, type Instant, type Zone } from '#contract/zone.ts'
import * as words from '#words/lib/zones.ts'
import { placesIn } from './zone-names.ts'

/** Where the zone's city lies: `Asia`, `America, Argentina`; empty for UTC and fixed offsets. */
export function formatZoneRegion(zone: Zone): string {
  return placesIn(zone).slice(0, -1).map(words.region).join(', ')
}

/** The zone's distance from UTC at an instant: `UTC+05:30`, `UTC−03:00`, `UTC`. */
export function formatOffset(zone: Zone, instant: Instant): string {
  const minutes = Math.round(offsetAt(zone, instant) / 60_000)
  if (minutes === 0) return 'UTC'
  const pad = (part: number) => String(part).padStart(2, '0')
  const distance = Math.abs(minutes)
  return `UTC${minutes < 0 ? '−' : '+'}${pad(Math.floor(distance / 60))}:${pad(distance % 60)}`
}
