/** Where, on what and from where a campaign, a client or all of an organisation was scanned. */
import type { Breakdowns, BreakdownsParams } from '#contract/breakdowns.ts'
import { periodOfParams } from '#contract/reporting.ts'
import { DIRECT } from '#contract/scan-filter.ts'
import { scanFilterOf } from '#contract/scan-filter-params.ts'
import type { Tally, TallyQuestion } from '#server/sources/source.ts'
import { toMeta, toPeriodMeta, type Asking, type Told } from './asking.ts'
import { subjectOf } from './history.ts'
import { knownIn } from './known.ts'

/** Throws the source's `Problem`s: 404 for an unknown id, and where it does not tell. */
export async function breakdowns(params: BreakdownsParams, { source, now }: Asking): Promise<Told<Breakdowns>> {
  const period = periodOfParams(params, now)
  const subject = subjectOf(params)
  const tally = (by: TallyQuestion['by']) =>
    source.tallies({
      subject,
      by,
      period,
      until: Math.min(Math.max(now, period.from), period.to),
      includeBots: params.bots === 'include',
      filter: scanFilterOf(params),
    })
  const [places, devices, referrers, known] = await Promise.all([
    tally('city'),
    tally('device'),
    tally('referrer'),
    knownIn(source, period, undefined, now),
  ])
  return {
    data: {
      // Every scan has a device, be it an unknown one.
      totalScans: devices.data.reduce((sum, { scans }) => sum + scans, 0),
      geolocation: largestFirst(places.data).map(({ id, region = '', country = '', scans }) => ({
        city: id,
        region,
        country,
        scans,
      })),
      devices: largestFirst(devices.data).map(({ id, scans }) => ({ device: id, count: scans })),
      referrers: largestFirst(referrers.data).map(({ id, scans }) => ({ referrer: id || DIRECT, scans })),
    },
    meta: {
      ...toMeta({
        asOf: Math.min(places.asOf, devices.asOf, referrers.asOf),
        knownFrom: known.from,
        knownUntil: known.breaksOffAt,
      }),
      period: toPeriodMeta(period, now),
    },
  }
}

/** Equal ones by their names, so that an answer is the same each time. */
function largestFirst(tallies: readonly Tally[]): readonly Tally[] {
  const key = ({ country = '', region = '', id }: Tally) => JSON.stringify([country, region, id])
  return tallies.toSorted((one, other) => other.scans - one.scans || (key(one) < key(other) ? -1 : 1))
}
