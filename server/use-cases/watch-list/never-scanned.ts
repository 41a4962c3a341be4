/** Codes that were made long enough ago and have never been scanned. */
import { dateAt, daysBetween, isCalendarDate, type CalendarDate } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import type { WatchedCode } from '#server/sources/source.ts'
import type { WatchDays } from './days.ts'

/**
 * Calendar days between the one on which a code was made and the one that goes on, for a code without a scan. Undefined
 * for one that has been scanned, NaN where the source does not say when it was made.
 */
export function daysWithoutAnyScan(code: WatchedCode, { zone, goingOn }: WatchDays): number | undefined {
  if (code.totalScans > 0) return undefined
  const made = dateMade(code, zone)
  return made === undefined ? NaN : daysBetween(made, goingOn.date)
}

/** Sources write an instant or a bare date. */
function dateMade({ createdAt }: WatchedCode, zone: Zone): CalendarDate | undefined {
  if (isCalendarDate(createdAt)) return createdAt
  const instant = Date.parse(createdAt)
  return Number.isNaN(instant) ? undefined : dateAt(zone, instant)
}
