import type { Instant } from '#contract/zone.ts'

/** ISO 8601 in UTC, to the millisecond. */
export function iso(instant: Instant): string {
  return new Date(instant).toISOString()
}
