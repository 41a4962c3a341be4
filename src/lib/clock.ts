import type { Instant } from '#contract/zone.ts'

/** The one clock of the browser program. Tests set the platform's own (`page.clock`), so nothing is passed about. */
export function now(): Instant {
  return Date.now()
}

/** IANA name of the zone that the browser is set to. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}
