import type { Pulse } from '#contract/pulse.ts'
import type { Zone } from '#contract/zone.ts'
import { sumOfHours, type Beat } from '#src/api/pulse.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/reports/observed.tsx'

/** `Last 24 hours: 34 scans observed, 3 hours not known` */
export function hoursInWords(hours: Beat['hours']): string {
  const { scans, unknown } = sumOfHours(hours)
  return words.lastHours(
    formatExact(hours.length),
    words.scans(formatExact(scans), scans),
    formatExact(unknown),
    unknown,
  )
}

/** `Observed since 12 May 2026, 14:02` */
export function sinceInWords({ observedSince }: Pulse, zone: Zone): string {
  return observedSince === null ? words.notYet : words.since(formatInstant(Date.parse(observedSince), zone))
}

/** `Hours: observed since 12 May 2026, 14:02` */
export function hoursSinceInWords({ observedSince }: Pulse, zone: Zone): string {
  return observedSince === null ? words.hoursNotYet : words.hoursSince(formatInstant(Date.parse(observedSince), zone))
}
