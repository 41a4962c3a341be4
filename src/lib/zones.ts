import type { Zone } from '#contract/zone.ts'
import { placesIn } from './zone-names.ts'

export { RENAMED, currentZoneName } from './zone-names.ts'

/** A zone by its city: `Kolkata`, `New York`, `UTC`, `UTC+05:30`. */
export function formatZone(zone: Zone): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : placesIn(zone).at(-1)!
}
