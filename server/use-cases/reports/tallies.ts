/** What a report counts by code, place, device and referrer, from a source that counts them of any subject. */
import * as v from 'valibot'
import { changesParams } from '#contract/changes.ts'
import { MOST_CHANGED, type ReportGathered, type ReportShare } from '#contract/report-content.ts'
import { periodOfParams, type PeriodParams } from '#contract/reporting.ts'
import type { ReportSource, TallyQuestion } from '#server/sources/source.ts'
import { iso } from '#server/iso.ts'
import type { Asking } from '../asking.ts'
import { changes } from '../changes.ts'
import type { Gathering, OneSubject } from './gathering.ts'
import { rankedCities, rankedShares } from './lists.ts'

export type Tallied = Pick<ReportGathered, 'comparison' | 'bestCodes' | 'places' | 'devices' | 'referrers'>

export async function gatherTallies(
  subject: OneSubject,
  params: PeriodParams,
  source: ReportSource,
  { now }: Pick<Gathering, 'now'>,
): Promise<Tallied> {
  const period = periodOfParams(params, now)
  const until = Math.min(Math.max(now, period.from), period.to)
  const tally = (by: TallyQuestion['by']) => source.tallies({ subject, by, period, until, includeBots: false })
  const [codes, countries, cities, devices, referrers, changed] = await Promise.all([
    tally('qr'),
    tally('country'),
    tally('city'),
    tally('device'),
    tally('referrer'),
    params.compare === 'none' ? null : changedCodes(subject, params, { source, now }),
  ])
  const shares = ({ data }: { readonly data: readonly ReportShare[] }) =>
    rankedShares(data.map(({ id, name, scans }) => ({ id, name, scans })))
  return {
    comparison: changed,
    bestCodes: { asOf: iso(codes.asOf), ...shares(codes) },
    places: {
      asOf: iso(Math.min(countries.asOf, cities.asOf)),
      countries: shares(countries),
      cities: rankedCities(
        cities.data.map(({ id, region = '', country = '', scans }) => ({ city: id, region, country, scans })),
      ),
    },
    devices: { asOf: iso(devices.asOf), ...shares(devices) },
    referrers: { asOf: iso(referrers.asOf), ...shares(referrers) },
  }
}

/** What rose and fell most; null where what the period is compared with is not known. */
async function changedCodes(subject: OneSubject, params: PeriodParams, asking: Asking): Promise<Tallied['comparison']> {
  const id = subject.kind === 'organisation' ? '' : subject.id
  const asked = v.parse(changesParams, { ...textsOf(params), subject: subject.kind, id, by: 'qr' })
  const { data, meta } = await changes(asked, asking)
  const { rose, fell, counts, knownFrom } = data
  if (knownFrom !== undefined) return null
  return { asOf: meta.asOf, rose: rose.slice(0, MOST_CHANGED), fell: fell.slice(0, MOST_CHANGED), counts }
}

/** As they stood in a query. */
function textsOf(params: PeriodParams): object {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === 'string'))
}
