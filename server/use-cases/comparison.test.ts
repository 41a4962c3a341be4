import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PREVIOUS } from '#contract/comparison.ts'
import { periodOf, type Period } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { ComparisonData } from '#contract/reporting.ts'
import type { Answered, ReportSource } from '#server/sources/source.ts'
import { NOW, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { compare, type PeriodData } from './comparison.ts'
import { report } from './report.ts'

let organisation: SmallOrganisation
/** Own scans, as if they could be asked only for all of a period so far. */
let endsOnly: ReportSource
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
  endsOnly = { ...organisation.source, cuts: 'ends' }
})
afterAll(() => organisation.remove())

/** The same, giving no timeline for the organisation, as SMLLR does. */
function withoutTimeline(known: ReportSource['history'] = (question) => endsOnly.history(question)): ReportSource {
  return {
    ...endsOnly,
    async summary(question) {
      const { timeline: _, ...data } = (await endsOnly.summary(question)).data
      return { data, asOf: NOW }
    },
    history: known,
  }
}

async function comparisonOf(source: ReportSource, params = {}): Promise<ComparisonData | undefined> {
  const asked = { period: 'month', bots: 'exclude', compare: 'previous', ...params }
  const { data } = await report('summary', asked, { source, id: '', now: NOW })
  return 'comparison' in data ? data.comparison : undefined
}

const firstFortnight = {
  from: '2026-04-01T00:00:00.000Z',
  to: '2026-04-15T00:00:00.000Z',
  whole: false,
  // 3 April.
  totalScans: 1,
  // 1, 2, 5 and 10 May; the scan of the 15th belongs to a day that is not over.
  scansCompared: 4,
}

describe('a source that cannot be cut within a bucket', () => {
  test('compares the days that are over, on either side', async () => {
    expect(await comparisonOf(endsOnly)).toMatchObject(firstFortnight)
  })

  test('does so from the history where the answer has no timeline', async () => {
    const comparison = await comparisonOf(withoutTimeline())
    expect(comparison).toMatchObject(firstFortnight)
    expect(comparison!.uniqueVisitors).toBeUndefined()
  })

  test('compares nothing while a day of either side is not known', async () => {
    const source = withoutTimeline(async function* (question) {
      for await (const snapshot of endsOnly.history(question)) {
        const [, ...buckets] = snapshot.buckets
        yield { ...snapshot, buckets: [{ ...snapshot.buckets[0]!, scans: undefined }, ...buckets], coming: 1 }
      }
    })
    expect(await comparisonOf(source)).toBeUndefined()
  })

  test('takes the figures for no newer than they are', async () => {
    // Read on the 10th at noon: the 10th was not over then.
    const asOf = Date.parse('2026-05-10T12:00:00Z')
    const source: ReportSource = {
      ...endsOnly,
      summary: async (question) => ({ data: (await endsOnly.summary(question)).data, asOf }),
    }
    expect(await comparisonOf(source)).toMatchObject({
      to: '2026-04-10T00:00:00.000Z',
      scansCompared: 3,
      totalScans: 1,
    })
  })

  test('has nothing to compare while the first bucket goes on', async () => {
    expect(await comparisonOf(endsOnly, { period: 'year', timeLineDate: '2026-05-15' })).toMatchObject({
      // January to April: 4 scans in April of this year, none before.
      scansCompared: 4,
      totalScans: 0,
    })
    const justBegun = Date.parse('2026-05-15T00:30:00Z')
    const asked = { period: 'day', bots: 'exclude', compare: 'previous' }
    const { data } = await report('summary', asked, { source: endsOnly, id: '', now: justBegun })
    expect(data).not.toHaveProperty('comparison')
  })

  test('counts the whole days on either side where dates of one’s own are fewer', async () => {
    const fair = { compare: 'custom', compareFrom: '2026-04-01', compareTo: '2026-04-04' }
    // 14 days of May are over.
    expect(await comparisonOf(endsOnly, fair)).toMatchObject({ scansCompared: 4, days: { own: 14, before: 4 } })
    expect(await comparisonOf(organisation.source, { ...fair, timeLineDate: '2026-04-10' })).toMatchObject({
      days: { own: 30, before: 4 },
    })
  })

  test('compares a finished period as a whole', async () => {
    expect(await comparisonOf(endsOnly, { timeLineDate: '2026-04-10' })).toMatchObject({ whole: true, totalScans: 0 })
  })
})

test('a year is compared behind a change of the clocks, also where months begin an hour off in a fixed offset', async () => {
  const zone = 'Europe/Berlin'
  /** One scan a month, as a vendor has them who takes the offset at the start of the year. */
  const answer = (year: number): Answered<PeriodData> => {
    const { buckets } = periodOf('year', `${year}-01-01`, '+01:00')
    const timeline = buckets.map(({ date, from }) => ({ date, scans: 1, start: new Date(from).toISOString() }))
    return { data: { qrId: 'poster', timeline, geolocation: [], devices: [], referrers: [] }, asOf: NOW }
  }
  const { comparison } = await compare({
    period: periodOf('year', '2026-05-15', zone),
    now: NOW,
    how: PREVIOUS,
    cuts: 'ends',
    own: Promise.resolve(answer(2026)),
    ask: () => Promise.resolve(answer(2025)),
    known: () => Promise.resolve([]),
  })
  // January to April of either year; April began in summer time.
  expect(comparison).toMatchObject({ scansCompared: 4, totalScans: 4, to: '2025-04-30T22:00:00.000Z' })
})

test('an hour that comes twice is counted as often as it is there', async () => {
  const zone = 'Europe/Berlin'
  // Clocks go back on 26 October 2025 at 01:00 UTC: the hour from 02:00 comes twice, and has ended twice by 02:30 UTC.
  const now = Date.parse('2025-10-26T02:30:00Z')
  const period = periodOf('day', '2025-10-26', zone)
  const answer = (of: Period, scans: readonly number[]): Answered<PeriodData> => {
    const timeline = of.buckets.map(({ date, from }, i) => ({
      date,
      scans: scans[i] ?? 0,
      start: new Date(from).toISOString(),
    }))
    return { data: { qrId: 'poster', timeline, geolocation: [], devices: [], referrers: [] }, asOf: now }
  }
  const { comparison } = await compare({
    period,
    now,
    how: PREVIOUS,
    cuts: 'ends',
    own: Promise.resolve(answer(period, [1, 2, 4, 8, 16])),
    ask: (before) => Promise.resolve(answer(before, [1, 1, 1, 1])),
    known: () => Promise.resolve([]),
  })
  // 00:00, 01:00 and both of 02:00; of the day before 00:00 to 03:00.
  expect(comparison).toMatchObject({ scansCompared: 15, totalScans: 3 })
})

test('own scans are compared up to the minute, so that all who look within it ask the same', async () => {
  const { source } = organisation
  const asked = { period: 'month', bots: 'exclude', compare: 'previous' }
  const { data } = await report('summary', asked, { source, id: '', now: NOW + 59_999 })
  // 3 April and 15 April at 11:00; the scan of 13:00 comes later.
  expect(data).toMatchObject({ comparison: { to: '2026-04-15T12:00:00.000Z', totalScans: 2 } })
})

test('how fresh the answer is stands beside it', async () => {
  const unavailableSince = Date.parse('2026-05-15T11:00:00Z')
  const source: ReportSource = {
    ...organisation.source,
    clients: async () => ({ data: [], asOf: NOW - 60_000, refreshing: true, unavailableSince }),
  }
  const { meta } = await report('clients', {}, { source, id: '', now: NOW })
  expect(meta).toEqual({
    asOf: '2026-05-15T11:59:00.000Z',
    refreshing: true,
    unavailableSince: '2026-05-15T11:00:00.000Z',
  })
})

test('what fails for another reason than the source is not hidden by the comparison', async () => {
  const source: ReportSource = {
    ...organisation.source,
    summary: (question) =>
      question.want === 'figures' ? Promise.reject(new Problem(400, 'Wrong.')) : organisation.source.summary(question),
  }
  await expect(comparisonOf(source)).rejects.toMatchObject({ status: 400 })
})

test('a comparison that comes in a moment is worth asking again', async () => {
  const failing = (retryAfterSeconds: number): ReportSource => ({
    ...organisation.source,
    summary: (question) =>
      question.want === 'figures'
        ? Promise.reject(new Problem(503, 'Asking.', { retryAfterSeconds }))
        : organisation.source.summary(question),
  })
  const asked = { period: 'month', bots: 'exclude', compare: 'previous' }
  const { data, meta } = await report('summary', asked, { source: failing(1), id: '', now: NOW })
  expect(data).not.toHaveProperty('comparison')
  expect(meta.refreshing).toBe(true)
  const { meta: later } = await report('summary', asked, { source: failing(60), id: '', now: NOW })
  expect(later.refreshing).toBeUndefined()
})
