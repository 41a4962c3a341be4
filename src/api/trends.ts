import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Meta } from '#contract/answers.ts'
import { LAST_DAYS, type DaysOf } from '#contract/days.ts'
import { addDays, dateAt, startOf } from '#contract/period.ts'
import { TRENDS_PATH, trends } from '#contract/trends.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { getAnswer, read, unreadable } from './client.ts'
import { requestDays } from './days.ts'
import { FRESH_MS, repeats } from './queries.ts'

/** How a code, campaign or client went lately. */
export interface Trend {
  /** In the last days, today up to now; undefined where nothing is known of any. */
  readonly scans: number | undefined
  /** In as many days before, up to the same place on the calendar and clock; undefined where not all of these are known. */
  readonly before: number | undefined
  /**
   * On each of the last days, oldest first, null where nothing is known of one; not of codes, whose rows in sight ask for
   * them (`codeDaysQuery`).
   */
  readonly byDay?: readonly (number | null)[]
}

export interface Trends {
  readonly byId: ReadonlyMap<string, Trend>
  /** Of those that nothing is told of: they had no scan. */
  readonly none: Trend
  /** Whether all of the days before are known. */
  readonly isBeforeKnown: boolean
  /** Where scans break off; the days before count up to the same place. */
  readonly knownUntil: Instant | undefined
  readonly zone: Zone
}

/** By id, how all codes, campaigns or clients went lately. Of those without a scan in either span nothing is told. */
export function trendsQuery(of: DaysOf, zone: Zone) {
  return queryOptions({
    queryKey: ['trends', of, zone],
    queryFn: ({ signal }): Promise<Trends> => (of === 'qr' ? ofCodes(zone, signal) : ofOwners(of, zone, signal)),
    staleTime: 5 * FRESH_MS,
    // To compare tens of thousands costs more than to sort them anew.
    structuralSharing: false,
    ...repeats,
  })
}

async function ofCodes(zone: Zone, signal: AbortSignal): Promise<Trends> {
  const response = await getAnswer(`${TRENDS_PATH}?${new URLSearchParams({ timezone: zone })}`, signal)
  const answer = await read(response, signal, async () => (await import('./long-list.ts')).readList(trends, response))
  if (!answer.success) throw unreadable('trends', v.summarize(answer.issues))
  const { data, meta } = answer.output
  return toTrends(
    data.map((trend) => [trend.id, trend]),
    { scans: 0, before: 0 },
    { meta, zone },
  )
}

async function ofOwners(of: DaysOf, zone: Zone, signal: AbortSignal): Promise<Trends> {
  const { rows, none, meta } = await requestDays(of, zone, [], signal)
  return toTrends(
    rows.map(({ id, scans, before = 0 }) => [
      id,
      { byDay: scans, scans: scans.reduce<number>((sum, count) => sum + (count ?? 0), 0), before },
    ]),
    { byDay: none, scans: 0, before: 0 },
    { meta, zone },
  )
}

function toTrends(
  told: readonly (readonly [string, Trend])[],
  none: Trend,
  { meta, zone }: { readonly meta: Meta | undefined; readonly zone: Zone },
): Trends {
  const areDaysKnown = knowsLastDays(meta, zone)
  const isBeforeKnown = areDaysKnown && meta?.knownFrom === undefined
  const knownUntil = meta?.knownUntil === undefined ? undefined : Date.parse(meta.knownUntil)
  const known = { isBeforeKnown, knownUntil, zone }
  // The usual case: there may be tens of thousands.
  if (isBeforeKnown) return { byId: new Map(told), none, ...known }
  const asKnown = ({ scans, before: _, ...days }: Trend): Trend => ({
    ...days,
    scans: areDaysKnown ? scans : undefined,
    before: undefined,
  })
  return { byId: new Map(told.map(([id, trend]) => [id, asKnown(trend)])), none: asKnown(none), ...known }
}

/** Whether scans do not break off before the last days begin, by the clock of the zone. */
export function knowsLastDays(meta: Pick<Meta, 'asOf' | 'knownUntil'> | undefined, zone: Zone): boolean {
  if (meta?.knownUntil === undefined) return true
  const first = addDays(dateAt(zone, Date.parse(meta.asOf)), 1 - LAST_DAYS)
  return Date.parse(meta.knownUntil) > startOf(first, zone)
}
