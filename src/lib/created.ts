import { createdOn } from '#contract/created.ts'
import type { Zone } from '#contract/zone.ts'
import { formatDate } from './dates.ts'

/** The date in the zone on which a thing was made, in words; what is no date stays as given. */
export function formatCreated(createdAt: string, zone: Zone): string {
  const date = createdOn(createdAt, zone)
  return date === undefined ? createdAt : formatDate(date)
}
