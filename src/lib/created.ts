import { dateAt, isCalendarDate } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { formatDate } from './dates.ts'

/** When a thing was made, as a date in the zone. Sources write an instant or a bare date; anything else stays as given. */
export function formatCreated(createdAt: string, zone: Zone): string {
  if (isCalendarDate(createdAt)) return formatDate(createdAt)
  const instant = Date.parse(createdAt)
  return Number.isNaN(instant) ? createdAt : formatDate(dateAt(zone, instant))
}
