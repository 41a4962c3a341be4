import type { Instant } from '#contract/zone.ts'

/** The one clock of the browser program. Tests set the platform's own (`page.clock`), so nothing is passed about. */
export function now(): Instant {
  return Date.now()
}

let zone: string | undefined
let readAt = 0

/** IANA name of the zone that the browser is set to; who travels with an open page has the new one within a minute. */
export function browserZone(): string {
  // Each look makes a format of the platform, and a page looks some fifty times.
  if (zone === undefined || now() - readAt > 60_000) {
    zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
    readAt = now()
  }
  return zone
}
