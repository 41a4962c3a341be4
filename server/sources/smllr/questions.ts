/** What the vendor is asked: a question's path and parameters, its place in the archive, and the span that it covers. */
import type { Subject } from '#contract/history.ts'
import { periodOf, type CalendarPeriod } from '#contract/period.ts'
import type { EndpointName } from '#contract/reporting.ts'
import { answers } from '#contract/answers.ts'
import { offsetAt, zoneFromJsOffset } from '#contract/zone.ts'
import type { ArchiveKey } from './archive.ts'

export { textOf } from './archive.ts'

/** Which way `timezoneOffset` counts: as JavaScript's getTimezoneOffset() does, or minutes east of Greenwich. */
export type OffsetSign = 'js' | 'east'

export type ListName = 'qrs' | 'campaigns' | 'clients'
export type PeriodEndpoint = Exclude<EndpointName, ListName>

/** A question to the vendor. Those of lists have neither id nor period. */
export interface VendorQuestion<Name extends EndpointName = EndpointName> {
  readonly endpoint: Name
  /** Empty where the endpoint has none. */
  readonly id: string
  /**
   * As the vendor takes it: in the fixed offset that the zone has where the period begins. A fixed offset cannot follow
   * daylight saving, so a period in which clocks change is off by that hour at its end.
   */
  readonly period: CalendarPeriod | undefined
}

/** The question for a list of all. */
export function listQuestion<Name extends ListName>(endpoint: Name): VendorQuestion<Name> {
  return { endpoint, id: '', period: undefined }
}

type NamedPeriod = Pick<CalendarPeriod, 'name' | 'date' | 'zone' | 'from'>

/** A long history comes back to the same month for each of its days, and cutting one into buckets is work. */
const periods = new Map<string, CalendarPeriod>()
const MOST_PERIODS = 2_000

/** A calendar period of any zone as the vendor takes it: in the fixed offset that the zone has at its start. */
export function vendorPeriod({ name, date, zone, from }: NamedPeriod): CalendarPeriod {
  const offset = zoneFromJsOffset(-offsetAt(zone, from) / MINUTE)
  const text = `${name} ${date} ${offset}`
  let period = periods.get(text)
  if (period === undefined) {
    if (periods.size >= MOST_PERIODS) periods.clear()
    periods.set(text, (period = periodOf(name, date, offset)))
  }
  return period
}

/** The question for a calendar period in any zone. */
export function periodQuestion<Name extends PeriodEndpoint>(
  endpoint: Name,
  id: string,
  period: NamedPeriod,
): VendorQuestion<Name> {
  return { endpoint, id, period: vendorPeriod(period) }
}

const ENDPOINTS = { organisation: 'summary', qr: 'qr', campaign: 'campaign', client: 'client' } as const

/** The endpoint that answers for a subject, and its id there. */
export function endpointOf(subject: Subject): { endpoint: PeriodEndpoint; id: string } {
  return { endpoint: ENDPOINTS[subject.kind], id: subject.kind === 'organisation' ? '' : subject.id }
}

const MINUTE = 60_000

/** Minutes east of Greenwich. */
function offsetOf({ zone, from }: CalendarPeriod): number {
  return offsetAt(zone, from) / MINUTE
}

/** Below the address of the API: `/qr/6f2c9a`. */
export function pathOf({ endpoint, id }: VendorQuestion): string {
  return answers[endpoint].path.replace(':id', encodeURIComponent(id))
}

/** The parameters of the question as the vendor documents them, the offset in minutes; none for a list. */
export function queryOf({ period }: VendorQuestion, sign: OffsetSign): Record<string, string> {
  if (period === undefined) return {}
  const east = offsetOf(period)
  return {
    period: period.name,
    timeLineDate: period.date,
    // Adding 0 makes minus nought plain.
    timezoneOffset: String((sign === 'east' ? east : -east) + 0),
  }
}

/** Where the archive keeps the answer. `questionOf` is the way back. */
export function archiveKeyOf({ endpoint, id, period }: VendorQuestion): ArchiveKey {
  if (period === undefined) return { endpoint, id, period: 'all', date: '', offset: 0 }
  return { endpoint, id, period: period.name, date: period.date, offset: offsetOf(period) }
}

/** The question that the archive keeps under a key. */
export function questionOf({ endpoint, id, period, date, offset }: ArchiveKey): VendorQuestion {
  return { endpoint, id, period: period === 'all' ? undefined : periodOf(period, date, zoneFromJsOffset(-offset)) }
}
