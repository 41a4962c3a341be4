/** What is said where scans have yet to be brought in. */
import { Problem } from '#contract/problem.ts'
import type { Instant, Zone } from '#contract/zone.ts'

/** A `Problem` 503: an import helps. `until`: up to when scans are known. */
export function notKnown(until: Instant, zone: Zone): Problem {
  return new Problem(503, `${knownOnlyUntil(until, zone)} Import those that follow, or choose other dates.`)
}

/** `Scans are known up to 27 Nov 2026, 18:13 (Europe/Berlin) only.` */
export function knownOnlyUntil(until: Instant, timeZone: Zone): string {
  const moment = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return `Scans are known up to ${moment.format(until)} (${timeZone}) only.`
}
