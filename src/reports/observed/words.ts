import type { Pulse } from '#contract/pulse.ts'
import type { Zone } from '#contract/zone.ts'
import { sumOfHours, type Beat } from '#src/api/pulse.ts'
import { formatInstant } from '#src/lib/dates.ts'
import { formatExact } from '#src/lib/numbers.ts'

/** `Last 24 hours: 34 scans observed, 3 hours not known` */
export function hoursInWords(hours: Beat['hours']): string {
  const { scans, unknown } = sumOfHours(hours)
  const gaps = unknown === 0 ? '' : `, ${counted(unknown, 'hour')} not known`
  return `Last ${hours.length} hours: ${counted(scans, 'scan')} observed${gaps}`
}

/** `Observed since 12 May 2026, 14:02` */
export function sinceInWords({ observedSince }: Pulse, zone: Zone): string {
  return observedSince === null
    ? 'Not observed yet'
    : `Observed since ${formatInstant(Date.parse(observedSince), zone)}`
}

export function counted(count: number, noun: string): string {
  return `${formatExact(count)} ${noun}${count === 1 ? '' : 's'}`
}
