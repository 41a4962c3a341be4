/** The figures of one client or campaign. */
import type { ClientReport, CampaignReport, PeriodParams } from '#contract/reporting.ts'
import { changesParams } from '#contract/changes.ts'
import { MOST_CHANGED, type ReportGathered, type ReportShare } from '#contract/report-content.ts'
import { periodOfParams } from '#contract/reporting.ts'
import * as v from 'valibot'
import type { ReportSource } from '#server/sources/source.ts'
import { iso } from '#server/iso.ts'
import { changes } from '../changes.ts'
import { gatherCampaigns } from './campaigns.ts'
import type { GatheredPart, Gathering } from './gathering.ts'
import { rankedCities, rankedShares } from './lists.ts'
import { settledReport } from './settled.ts'
import { timelineOf } from './timeline.ts'

interface Subject {
  readonly kind: 'client' | 'campaign'
  readonly id: string
}

export async function gatherOne(
  subject: Subject,
  params: PeriodParams,
  { figures, now, signal }: Gathering,
): Promise<GatheredPart> {
  const source = figures.within(subject)
  const { countsChanges = false } = await source.describe()
  const ask = async () => {
    const { data, meta } = await settledReport(subject.kind, params, { source, id: subject.id, now, signal })
    return { answer: data as ClientReport | CampaignReport, asOf: meta.asOf }
  }
  const [first, counted] = await Promise.all([
    ask(),
    countsChanges ? gatherTallies(subject, params, source, { now, signal }) : undefined,
  ])
  const { asOf } = first
  const timeline =
    first.answer.timeline === undefined
      ? await timelineOf(subject, params, source, { now, signal })
      : { asOf, buckets: first.answer.timeline }
  const isComparisonKnown = params.compare === 'none' || first.answer.comparison !== undefined
  // Of a period that goes on, buckets are compared: they are known now.
  const answer = isComparisonKnown ? first.answer : { ...first.answer, comparison: (await ask()).answer.comparison }
  const { comparison } = answer
  const visitors = answer.uniqueVisitors
  return {
    subject: { kind: subject.kind, name: 'name' in answer ? answer.name : answer.clientName, codes: [] },
    figures: {
      asOf,
      scans: 'aggregatedScans' in answer ? answer.aggregatedScans : answer.totalScans,
      visitors: visitors === undefined ? (answer.visitorBounds ?? null) : { atLeast: visitors, atMost: visitors },
      before: comparison
        ? {
            scans: comparison.totalScans,
            visitors: comparison.uniqueVisitors ?? null,
            scansCompared: comparison.scansCompared ?? null,
          }
        : null,
    },
    timeline: timeline ? { ...timeline, before: comparison?.timeline ?? null } : null,
    ...('clientId' in answer && {
      campaigns: await gatherCampaigns(subject.id, params, { report: answer, asOf, source, now }),
    }),
    bestCodes: await bestCodesOf(answer, figures, asOf),
    ...(counted ?? { comparison: null, places: null, devices: null, referrers: null }),
    window: comparison,
  }
}

async function gatherTallies(
  subject: Subject,
  params: PeriodParams,
  source: ReportSource,
  { now, signal }: Pick<Gathering, 'now' | 'signal'>,
): Promise<Pick<ReportGathered, 'comparison' | 'places' | 'devices' | 'referrers'>> {
  const period = periodOfParams(params, now)
  const until = Math.min(Math.max(now, period.from), period.to)
  const tally = (by: 'country' | 'city' | 'device' | 'referrer') =>
    source.tallies({ subject, by, period, until, includeBots: false, signal })
  const asked = v.parse(changesParams, { ...textsOf(params), subject: subject.kind, id: subject.id, by: 'qr' })
  const [countries, cities, devices, referrers, changed] = await Promise.all([
    tally('country'),
    tally('city'),
    tally('device'),
    tally('referrer'),
    params.compare === 'none' ? undefined : changes(asked, { source, now }),
  ])
  const shares = ({ data }: { readonly data: readonly ReportShare[] }) =>
    rankedShares(data.map(({ id, name, scans }) => ({ id, name, scans })))
  return {
    comparison:
      changed && changed.data.knownFrom === undefined
        ? {
            asOf: iso(changed.asOf),
            rose: changed.data.rose.slice(0, MOST_CHANGED),
            fell: changed.data.fell.slice(0, MOST_CHANGED),
            counts: changed.data.counts,
          }
        : null,
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

/** As they stood in a query. */
function textsOf(params: PeriodParams): object {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === 'string'))
}

/** A vendor names only the best code of a campaign, by its id. */
async function bestCodesOf(
  answer: ClientReport | CampaignReport,
  figures: Gathering['figures'],
  asOf: string,
): Promise<ReportGathered['bestCodes']> {
  if (answer.qrs !== undefined) {
    return { asOf, ...rankedShares(answer.qrs.map(({ id, title, scans }) => ({ id, name: title, scans }))) }
  }
  if (!('topPerformingQr' in answer) || answer.topPerformingQr === null) return null
  const { id, scans } = answer.topPerformingQr
  // It need not be the best of the whole year, which the campaign is known by: within its own scope it has its name.
  const { data: codes } = await figures.within({ kind: 'qr', id }).qrs()
  const name = codes.find((code) => code.id === id)?.title ?? ''
  // How many others there are is not told: the list is the one best.
  return { asOf, rows: [{ id, name, scans }], count: 1, total: answer.aggregatedScans }
}
