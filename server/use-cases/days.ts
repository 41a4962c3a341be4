/** Scans on each of the last days, of several codes or of all campaigns or clients. */
import { comparisonOf } from '#contract/comparison.ts'
import { addDays, dateAt, spanOf } from '#contract/period.ts'
import { LAST_DAYS, type Days } from '#contract/days.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { Answered, OwnerSubject, ReportSource } from '#server/sources/source.ts'
import { comparedAt, toTheMinute } from './compared-at.ts'

interface Asked {
  readonly source: ReportSource
  readonly zone: Zone
  readonly now: Instant
}

/** Of the codes that there are, in the order asked; today counts up to now. Throws the source's `Problem`s. */
export async function daysOfCodes(ids: readonly string[], { source, zone, now }: Asked): Promise<Answered<Days>> {
  const period = lastDays(zone, now)
  const { data: scansOf, asOf } = await source.days({ of: { kind: 'qr', ids }, period, until: now })
  const rows = [...new Set(ids)].flatMap((id) => {
    const scans = scansOf.get(id)
    return scans === undefined ? [] : [{ id, scans: [...scans] }]
  })
  return { data: { days: datesOf(period), rows }, asOf }
}

/**
 * Of all campaigns or clients that had a scan in these days or in as many before, with the latter's up to the same time
 * of day. Throws the source's `Problem`s.
 */
export async function daysOfOwners(kind: OwnerSubject['kind'], { source, zone, now }: Asked): Promise<Answered<Days>> {
  const period = lastDays(zone, now)
  // As many days, also where the last thirty happen to be a whole month.
  const dates = { date: addDays(period.date, -LAST_DAYS), last: addDays(period.last, -LAST_DAYS) }
  const earlier = comparisonOf(period, toTheMinute(await comparedAt(source, period, now)), {
    how: 'custom',
    match: 'date',
    dates,
  })
  const { from, to } = earlier.period
  const [own, before] = await Promise.all([
    source.days({ of: { kind }, period, until: now }),
    source.days({
      of: { kind },
      period: { from, to, buckets: [{ date: dates.date, from, to }] },
      until: earlier.until,
    }),
  ])
  const none = period.buckets.map(() => 0)
  const rows = [...new Set([...own.data.keys(), ...before.data.keys()])].map((id) => ({
    id,
    scans: [...(own.data.get(id) ?? none)],
    before: before.data.get(id)?.[0] ?? 0,
  }))
  return { data: { days: datesOf(period), rows }, asOf: Math.min(own.asOf, before.asOf) }
}

type LastDays = ReturnType<typeof lastDays>

function lastDays(zone: Zone, now: Instant) {
  const today = dateAt(zone, now)
  return spanOf(addDays(today, 1 - LAST_DAYS), today, zone, { bucket: 'day' })
}

function datesOf({ buckets }: LastDays): string[] {
  return buckets.map(({ date }) => date)
}
