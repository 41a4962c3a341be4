import type { Instant } from '#contract/zone.ts'

/** ISO 8601 in UTC, to the millisecond. */
export function iso(instant: Instant): string {
  return new Date(instant).toISOString()
}

/** The same of what need not be known. */
export function isoOrNull(instant: Instant | null | undefined): string | null {
  return instant === null || instant === undefined ? null : iso(instant)
}
