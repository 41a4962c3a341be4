import { queryOptions } from '@tanstack/react-query'
import { envelope } from '#contract/answers.ts'
import { PULSE_HOURS, PULSE_PATH, pulse, type Pulse } from '#contract/pulse.ts'
import { checked, getJson } from './client.ts'
import { asFigures } from './queries.ts'

/** What is observed by looking at the totals of all codes. Only where `useIsWatched` says that they are looked at. */
export function pulseQuery() {
  return queryOptions({
    queryKey: ['pulse'],
    queryFn: ({ signal }) => requestPulse(signal),
    ...asFigures,
  })
}

async function requestPulse(signal: AbortSignal): Promise<Pulse> {
  return checked(envelope(pulse), 'pulse', await getJson(PULSE_PATH, signal)).data
}

/** Scans of the last hour and of each of the last 24, null where they are not known; and the instants seen, ISO 8601. */
export type Beat = Pulse['codes'][number]

/** The beat of each code. One that is not listed had no scan in the hours that are known. */
export function beatsOf({ codes, organisation }: Pulse): (id: string) => Beat {
  const listed = new Map(codes.map((code) => [code.id, code]))
  const silent = {
    lastHour: organisation.lastHour === null ? null : 0,
    hours: organisation.hours.map((scans) => (scans === null ? null : 0)),
    firstScanAt: null,
    lastScanAt: null,
  }
  return (id) => listed.get(id) ?? { ...silent, id }
}

/** Scans of the hours that are known, and how many of them are not. */
export function sumOfHours(hours: Beat['hours']): { readonly scans: number; readonly unknown: number } {
  const known = hours.filter((scans) => scans !== null)
  return { scans: known.reduce((sum, scans) => sum + scans, 0), unknown: PULSE_HOURS - known.length }
}
