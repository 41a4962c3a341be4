import { dateAt, isCalendarDate, type CalendarDate } from './period.ts'
import type { Zone } from './zone.ts'

/** The date in the zone on which a thing was made. Sources write an instant or a bare date; undefined for anything else. */
export function createdOn(createdAt: string, zone: Zone): CalendarDate | undefined {
  if (isCalendarDate(createdAt)) return createdAt
  const instant = Date.parse(createdAt)
  return Number.isNaN(instant) ? undefined : dateAt(zone, instant)
}
