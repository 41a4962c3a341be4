/** The figures of several codes, added up from what each of them says. */
import type { ComparedDays } from '#contract/comparison.ts'
import type { QrReport, PeriodParams } from '#contract/reporting.ts'
import { MOST_CHANGED, type ReportBucket, type ReportGathered } from '#contract/report-content.ts'
import { DIRECT } from '#contract/scan-filter.ts'
import { comparedInReport, firstMadeOf } from './compared.ts'
import type { GatheredPart, Gathering } from './gathering.ts'
import { rankedCities, rankedShares, summed } from './lists.ts'
import { settledReport } from './settled.ts'
import { riseAndFall } from '../rise-and-fall.ts'

interface Code {
  readonly id: string
  readonly title: string
  readonly createdAt: string | undefined
  readonly asOf: string
  readonly scans: number
  readonly report: QrReport
}

/**
 * Asks for each code by itself and adds up what can be added: of visitors only bounds are known where there are several codes.
 * Throws the source's own `Problem`s (404 for an unknown code), and 503 where it cannot give newer figures soon.
 */
export async function gatherCodes(
  ids: readonly string[],
  params: PeriodParams,
  { figures, now, signal }: Gathering,
): Promise<GatheredPart> {
  const codes = await Promise.all(
    ids.map(async (id): Promise<Code> => {
      const source = figures.within({ kind: 'qr', id })
      const { data, meta } = await settledReport('qr', params, { source, id, now, signal })
      const answer = data as QrReport
      // A vendor names a code only in the list of all.
      const { title = '', createdAt } =
        answer.title === undefined ? ((await source.qrs()).data.find((code) => code.id === id) ?? {}) : answer
      return { id, title, createdAt, asOf: meta.asOf, scans: scansOf(answer), report: answer }
    }),
  )
  // Of several the oldest.
  const asOf = codes.map((code) => code.asOf).toSorted()[0]!
  const all = codes.map((code) => code.report)
  const comparisons = all.flatMap(({ comparison }) => comparison ?? [])
  const scans = sum(codes.map((code) => code.scans))
  const answered =
    comparisons.length === all.length
      ? { ...comparisons[0]!, totalScans: sum(comparisons.map(({ totalScans }) => totalScans)) }
      : undefined
  const { comparison, createdAt } = await comparedInReport(answered, () => firstMadeOf(codes))
  return {
    subject: {
      kind: 'codes',
      name: codes.length === 1 ? codes[0]!.title : '',
      codes: codes.map(({ id, title }) => ({ id, name: title })),
    },
    figures: {
      asOf,
      scans,
      visitors: visitorsOf(all),
      before: comparison
        ? {
            scans: comparison.totalScans,
            visitors: codes.length === 1 ? (comparison.uniqueVisitors ?? null) : null,
            scansCompared: comparisons.some(({ scansCompared }) => scansCompared !== undefined)
              ? sum(codes.map(comparedScans))
              : null,
          }
        : null,
    },
    timeline: {
      asOf,
      buckets: addedUp(all.map(({ timeline }) => timeline)),
      before: comparison ? addedUp(comparisons.map(({ timeline }) => timeline ?? [])) : null,
    },
    comparison: comparison ? { asOf, ...changedCodes(codes, comparison.days) } : null,
    bestCodes: { asOf, ...rankedShares(codes.map(({ id, title, scans }) => ({ id, name: title, scans }))) },
    places: placesOf(all, { scans, asOf }),
    devices: {
      asOf,
      ...sharesOf(
        all.flatMap(({ devices }) => devices.map(({ device, count }) => ({ id: device, scans: count }))),
        scans,
      ),
    },
    referrers: {
      asOf,
      ...sharesOf(
        all.flatMap(({ referrers }) =>
          referrers.map((one) => ({ id: one.referrer === DIRECT ? '' : one.referrer, scans: one.scans })),
        ),
        scans,
      ),
    },
    window: comparisons[0],
    createdAt,
  }
}

function scansOf({ totalScans, timeline }: QrReport): number {
  return totalScans ?? sum(timeline.map(({ scans }) => scans))
}

/** In the same part of the period as its comparison counts. */
function comparedScans({ scans, report }: Code): number {
  return report.comparison?.scansCompared ?? scans
}

/** Somebody may have scanned several of the codes: no fewer than of any of them, no more than of all. */
function visitorsOf(all: readonly QrReport[]): ReportGathered['figures']['visitors'] {
  const bounds = all.map(({ uniqueVisitors, visitorBounds }) =>
    uniqueVisitors === undefined ? visitorBounds : { atLeast: uniqueVisitors, atMost: uniqueVisitors },
  )
  if (!bounds.every((one) => one !== undefined)) return null
  return { atLeast: Math.max(...bounds.map(({ atLeast }) => atLeast)), atMost: sum(bounds.map(({ atMost }) => atMost)) }
}

/** All have the same buckets, for all are of the same period. */
function addedUp(
  timelines: readonly (readonly { date: string; start?: string | undefined; scans: number }[])[],
): ReportBucket[] {
  return summed(
    timelines.flatMap((timeline) =>
      timeline.map(({ date, start, scans }) => ({ date, ...(start !== undefined && { start }), scans })),
    ),
    ({ date, start = date }) => start,
  )
}

function changedCodes(
  codes: readonly Code[],
  days: ComparedDays | undefined,
): Omit<NonNullable<ReportGathered['comparison']>, 'asOf'> {
  const changed = codes
    .map((code) => ({
      id: code.id,
      name: code.title,
      scans: comparedScans(code),
      before: code.report.comparison?.totalScans ?? 0,
    }))
    .filter(({ scans, before }) => scans + before > 0)
  return riseAndFall(changed, MOST_CHANGED, days)
}

function placesOf(
  all: readonly QrReport[],
  { scans: whole, asOf }: { readonly scans: number; readonly asOf: string },
): NonNullable<ReportGathered['places']> {
  const places = all.flatMap(({ geolocation }) => geolocation)
  const countries = places.map(({ country, scans }) => ({ id: country, scans }))
  return { asOf, countries: sharesOf(countries, whole), cities: rankedCities(places, whole) }
}

/** A vendor may break down a part of its scans only: the shares are of all of them. */
function sharesOf(rows: readonly { readonly id: string; readonly scans: number }[], whole: number) {
  const shares = rows.map(({ id, scans }) => ({ id, name: id, scans }))
  return rankedShares(
    summed(shares, ({ id }) => id),
    whole,
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
