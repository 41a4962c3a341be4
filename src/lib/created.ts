import { dateAt, isCalendarDate, type CalendarDate } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { formatDate } from './dates.ts'

/** The date in the zone on which a thing was made. Sources write an instant or a bare date; undefined for anything else. */
export function createdOn(createdAt: string, zone: Zone): CalendarDate | undefined {
  if (isCalendarDate(createdAt)) return createdAt
  const instant = Date.parse(createdAt)
  return Number.isNaN(instant) ? undefined : dateAt(zone, instant)
}

/** The same in words; what is no date stays as given. */
export function formatCreated(createdAt: string, zone: Zone): string {
  const date = createdOn(createdAt, zone)
  return date === undefined ? createdAt : formatDate(date)
}
