/** The figures of the organisation, a client or a campaign: of what the source answers for as a whole. */
import type { CampaignReport, ClientReport, PeriodParams, Summary } from '#contract/reporting.ts'
import type { ReportGathered } from '#contract/report-content.ts'
import type { ReportSource } from '#server/sources/source.ts'
import type { Asking } from '../asking.ts'
import { comparedInReport, firstMadeOf } from './compared.ts'
import type { GatheredPart, Gathering, OneSubject } from './gathering.ts'
import { rankedShares } from './lists.ts'
import { gatherOwners, namedCampaigns } from './owners.ts'
import { settledReport } from './settled.ts'
import { gatherTallies, type Tallied } from './tallies.ts'
import { timelineOf } from './timeline.ts'

type Answer = Summary | ClientReport | CampaignReport

export async function gatherOne(
  subject: OneSubject,
  params: PeriodParams,
  { figures, now, signal }: Gathering,
): Promise<GatheredPart> {
  const source = figures.within(subject)
  const { countsChanges = false } = await source.describe()
  const [name, id] =
    subject.kind === 'organisation' ? (['summary', ''] as const) : ([subject.kind, subject.id] as const)
  const ask = async () => {
    const { data, meta } = await settledReport(name, params, { source, id, now, signal })
    return { answer: data as Answer, asOf: meta.asOf }
  }
  const [first, counted] = await Promise.all([
    ask(),
    countsChanges ? gatherTallies(subject, params, source, { now }) : undefined,
  ])
  const { asOf } = first
  const timeline =
    first.answer.timeline === undefined
      ? await timelineOf(subject, params, source, { now, signal })
      : { asOf, buckets: first.answer.timeline }
  const isComparisonKnown = params.compare === 'none' || first.answer.comparison !== undefined
  // Of a period that goes on, buckets are compared: they are known now.
  const answer = isComparisonKnown ? first.answer : { ...first.answer, comparison: (await ask()).answer.comparison }
  const { comparison, createdAt } = await comparedInReport(answer.comparison, () => firstMadeIn(answer, source))
  const isNothingCompared = answer.comparison !== undefined && comparison === undefined
  const visitors = answer.uniqueVisitors ?? undefined
  return {
    subject: { kind: subject.kind, name: nameOf(answer), codes: [] },
    figures: {
      asOf,
      scans: scansOf(answer),
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
    ...(await ownersOf(answer, isNothingCompared ? { ...params, compare: 'none' } : params, {
      countsChanges,
      asOf,
      source,
      now,
    })),
    ...(counted ?? { ...NOT_COUNTED, ...(await namedIn(answer, figures, asOf)) }),
    ...(isNothingCompared && { comparison: null }),
    window: answer.comparison,
    createdAt,
  }
}

/** A vendor tells of codes alone when they were made, and not all codes of a client or campaign. */
async function firstMadeIn(answer: Answer, source: ReportSource): Promise<string | undefined> {
  if ('clientId' in answer || 'campaignId' in answer) return answer.createdAt
  return firstMadeOf((await source.qrs()).data)
}

function nameOf(answer: Answer): string {
  if ('clientId' in answer) return answer.clientName
  // All have no name of their own: their readers' language has one.
  return 'campaignId' in answer ? answer.name : ''
}

function scansOf(answer: Answer): number {
  return 'aggregatedScans' in answer ? answer.aggregatedScans : answer.totalScans
}

/** Of a campaign there are none. */
async function ownersOf(
  answer: Answer,
  params: PeriodParams,
  asked: Asking & { readonly countsChanges: boolean; readonly asOf: string },
): Promise<Pick<ReportGathered, 'clients' | 'campaigns'>> {
  const { countsChanges, asOf } = asked
  if ('campaignId' in answer) return {}
  if ('clientId' in answer) {
    if (!countsChanges) return { campaigns: namedCampaigns(answer, asOf) }
    const subject = { kind: 'client', id: answer.clientId } as const
    const whole = { scans: answer.totalScans, before: answer.comparison?.totalScans ?? null }
    return { campaigns: await gatherOwners({ subject, by: 'campaign' }, params, { ...asked, whole }) }
  }
  // Of all a vendor names the largest at most, and a report is made of all or none.
  if (!countsChanges) return { clients: null, campaigns: null }
  const subject = { kind: 'organisation' } as const
  const [clients, campaigns] = await Promise.all([
    gatherOwners({ subject, by: 'client' }, params, asked),
    gatherOwners({ subject, by: 'campaign' }, params, asked),
  ])
  return { clients, campaigns }
}

const NOT_COUNTED: Tallied = { comparison: null, bestCodes: null, places: null, devices: null, referrers: null }

/** What the answer of a source that counts nothing by itself names nonetheless. */
async function namedIn(answer: Answer, figures: Gathering['figures'], asOf: string): Promise<Partial<Tallied>> {
  if ('clientId' in answer || 'campaignId' in answer) return { bestCodes: await bestCodesOf(answer, figures, asOf) }
  const { topCountries, topDevices, totalScans } = answer
  const countries = topCountries.map(({ country, countryCode, scans }) => ({
    id: countryCode || (country === 'Unknown' ? '' : country),
    name: '',
    scans,
  }))
  const devices = topDevices.map(({ device, count }) => ({ id: device, name: device, scans: count }))
  return {
    places: { asOf, countries: rankedShares(countries, totalScans), cities: null },
    devices: { asOf, ...rankedShares(devices, totalScans) },
  }
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
