/** Scans on each of the last days, or in all of them, beside as many days before. */
import { comparedPeriod, comparisonOf } from '#contract/comparison.ts'
import { addDays, dateAt, spanOf } from '#contract/period.ts'
import { LAST_DAYS, type Days } from '#contract/days.ts'
import type { TrendsParams } from '#contract/trends.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { OwnerSubject, ReportSource, Trend } from '#server/sources/source.ts'
import { toMeta, type Asking, type Told } from './asking.ts'
import { knownIn, toTheMinute, type Known } from './known.ts'

/** Of the codes that there are, in the order asked; today counts up to now. Throws the source's `Problem`s. */
export async function daysOfCodes(ids: readonly string[], zone: Zone, { source, now }: Asking): Promise<Told<Days>> {
  const period = lastDays(zone, now)
  const [{ known }, { data: scansOf, asOf }] = await Promise.all([
    asManyBefore(period, source, now),
    source.days({ of: { kind: 'qr', ids }, period, until: now }),
  ])
  const rows = [...new Set(ids)].flatMap((id) => {
    const scans = scansOf.get(id)
    return scans === undefined ? [] : [{ id, scans: [...scans] }]
  })
  return { data: { ...daysOf(period, known), rows }, meta: toMeta({ asOf }) }
}

/**
 * Of all campaigns or clients that had a scan in these days or in as many before, with the latter's up to the same time
 * of day. Throws the source's `Problem`s.
 */
export async function daysOfOwners(
  kind: OwnerSubject['kind'],
  zone: Zone,
  { source, now }: Asking,
): Promise<Told<Days>> {
  const period = lastDays(zone, now)
  const { from, to, until, date, known } = await asManyBefore(period, source, now)
  const [own, before] = await Promise.all([
    source.days({ of: { kind }, period, until: now }),
    source.days({ of: { kind }, period: { from, to, buckets: [{ date, from, to }] }, until }),
  ])
  const none = period.buckets.map(() => 0)
  const rows = [...new Set([...own.data.keys(), ...before.data.keys()])].map((id) => ({
    id,
    scans: [...(own.data.get(id) ?? none)],
    before: before.data.get(id)?.[0] ?? 0,
  }))
  return {
    data: { ...daysOf(period, known), rows },
    // Of both a part only may be known.
    meta: toMeta({ asOf: Math.min(own.asOf, before.asOf), knownFrom: known.from, knownUntil: known.breaksOffAt }),
  }
}

/** Of all codes, by the same rules, in all of the days: day by day they would be too much. Throws the source's `Problem`s. */
export async function trendsOfCodes(
  { timezone }: TrendsParams,
  { source, now }: Asking,
): Promise<Told<readonly Trend[]>> {
  const period = lastDays(timezone, now)
  const { from, until: to, known } = await asManyBefore(period, source, now)
  const { data, ...freshness } = await source.trends({ own: { from: period.from, to: now }, before: { from, to } })
  return { data, meta: toMeta({ ...freshness, knownFrom: known.from, knownUntil: known.breaksOffAt }) }
}

/**
 * The days before, as many also where the last thirty happen to be a whole month, and up to when they are compared; and what is
 * known of both.
 */
async function asManyBefore(period: LastDays, source: ReportSource, now: Instant) {
  const dates = { date: addDays(period.date, -LAST_DAYS), last: addDays(period.last, -LAST_DAYS) }
  const how = { how: 'custom', match: 'date', dates } as const
  const known = await knownIn(source, period, comparedPeriod(period, how), now)
  const { period: before, until } = comparisonOf(period, toTheMinute(known.until), how)
  return { from: before.from, to: before.to, date: dates.date, until, known }
}

type LastDays = ReturnType<typeof lastDays>

function lastDays(zone: Zone, now: Instant) {
  const today = dateAt(zone, now)
  return spanOf(addDays(today, 1 - LAST_DAYS), today, zone, { bucket: 'day' })
}

function daysOf({ buckets }: LastDays, { from: begin = -Infinity, until }: Known): Pick<Days, 'days' | 'known'> {
  const known = buckets.map(({ from, to }) => to > begin && from < until)
  return { days: buckets.map(({ date }) => date), ...(known.includes(false) && { known }) }
}
