import { describe, expect, test } from 'vitest'
import { PREVIOUS } from '#contract/comparison.ts'
import { periodOf, type PeriodName } from '#contract/period.ts'
import type { ComparisonData } from '#contract/reporting.ts'
import type { Figures } from '#src/api/figures.ts'
import { knownInWords } from '#src/lib/known-span.ts'
import { comparedInWords } from './compared.ts'
import { toHeadline } from './select.ts'

const aprilWhole: ComparisonData = {
  from: '2026-04-01T00:00:00.000Z',
  to: '2026-05-01T00:00:00.000Z',
  whole: true,
  totalScans: 10_972,
  uniqueVisitors: 8_000,
}

function headline(
  given: {
    scans?: number
    visitors?: number | undefined
    comparison?: ComparisonData | undefined
    asOf?: string
    isRefreshing?: boolean
    knownFrom?: string
    knownUntil?: string
    isUnknown?: boolean
    madeAt?: string
  } = {},
  name: PeriodName = 'month',
  zone = 'UTC',
) {
  const { scans = 12_345, asOf = '2026-06-02T00:00:00Z' } = given
  const figures: Figures = {
    period: periodOf(name, '2026-05-15', zone),
    compared: PREVIOUS,
    visitorBounds: undefined,
    asOf: Date.parse(asOf),
    isRefreshing: given.isRefreshing ?? false,
    knownFrom: given.knownFrom === undefined ? undefined : Date.parse(given.knownFrom),
    knownUntil: given.knownUntil === undefined ? undefined : Date.parse(given.knownUntil),
    isUnknown: given.isUnknown ?? false,
    madeAt: given.madeAt === undefined ? undefined : Date.parse(given.madeAt),
    scans,
    visitors: 'visitors' in given ? given.visitors : 6_000,
    timeline: undefined,
    comparison: 'comparison' in given ? given.comparison : aprilWhole,
  }
  return { ...toHeadline(figures), comparedWith: comparedInWords(figures), known: knownInWords(figures, zone) }
}

test('a finished month is compared with the whole month before', () => {
  // 12,345 / 10,972 = 1.1251; 6,000 / 8,000 = 0.75.
  expect(headline()).toEqual({
    span: 'May 2026',
    comparedWith: 'Compared with 1–30 Apr 2026, the month before.',
    known: '',
    scans: { value: 12_345, change: { direction: 'up', text: '12.5% more', against: 'than 10,972' } },
    visitors: { value: 6_000, change: { direction: 'down', text: '25% fewer', against: 'than 8,000' } },
  })
})

describe('an unfinished period says so, and names the part that it is compared with', () => {
  test.each([
    [
      'month',
      '2026-05-15T14:30:00Z',
      '2026-04-01T00:00:00.000Z',
      '2026-04-15T14:30:00.000Z',
      'May 2026 so far',
      'Compared with 1–15 Apr 2026, up to 14:30, the same part of the month before.',
    ],
    [
      'day',
      '2026-05-15T14:30:00Z',
      '2026-05-14T00:00:00.000Z',
      '2026-05-14T14:30:00.000Z',
      'Friday 15 May 2026 so far',
      'Compared with 14 May 2026, up to 14:30, the same part of the day before.',
    ],
    [
      'week',
      '2026-05-13T00:00:00Z',
      '2026-05-04T00:00:00.000Z',
      '2026-05-06T00:00:00.000Z',
      '11–17 May 2026 so far',
      'Compared with 4–5 May 2026, the same part of the week before.',
    ],
  ] as const)('%s at %s', (name, asOf, from, to, span, comparedWith) => {
    const comparison = { ...aprilWhole, from, to, whole: false }
    expect(headline({ asOf, comparison }, name)).toMatchObject({ span, comparedWith })
  })
})

test('the window is told in the zone of the figures', () => {
  const comparison = { ...aprilWhole, from: '2026-03-31T18:30:00.000Z', to: '2026-04-15T09:00:00.000Z', whole: false }
  const { comparedWith } = headline({ asOf: '2026-05-15T09:00:00Z', comparison }, 'month', 'Asia/Kolkata')
  expect(comparedWith).toBe('Compared with 1–15 Apr 2026, up to 14:30, the same part of the month before.')
})

describe('a source that can only be cut between buckets', () => {
  // The whole days only: the 15th goes on.
  const april: ComparisonData = {
    from: '2026-04-01T00:00:00.000Z',
    to: '2026-04-15T00:00:00.000Z',
    whole: false,
    totalScans: 380,
    scansCompared: 418,
  }

  test('compares what is over with its like, and says which windows these are', () => {
    const { scans, comparedWith } = headline({ scans: 450, comparison: april, asOf: '2026-05-15T14:30:00Z' })
    // 418 / 380 = 1.1, though 450 scans are counted so far.
    expect(scans).toEqual({
      value: 450,
      change: { direction: 'up', text: '10% more', against: '(418 against 380)' },
    })
    expect(comparedWith).toBe('Compared: 1–14 May 2026 with 1–14 Apr 2026, the same part of the month before.')
  })

  test('names hours up to the last whole one', () => {
    const day = { ...april, from: '2026-05-14T00:00:00.000Z', to: '2026-05-14T14:00:00.000Z' }
    expect(headline({ comparison: day, asOf: '2026-05-15T14:30:00Z' }, 'day').comparedWith).toBe(
      'Compared: 15 May 2026, up to 14:00, with 14 May 2026, up to 14:00, the same part of the day before.',
    )
  })

  test('promises a comparison while the days are being gathered, and none by hours that nobody has', () => {
    const none = { comparison: undefined, asOf: '2026-05-15T14:30:00Z' }
    expect(headline(none).comparedWith).toBe('Compared once the timeline is complete.')
    expect(headline(none, 'day').comparedWith).toBe('Nothing to compare with.')
  })
})

test('says of a comparison that is still being asked for that it comes', () => {
  const { comparedWith } = headline({ comparison: undefined, isRefreshing: true })
  expect(comparedWith).toBe('What to compare with is on its way.')
})

test('from nothing there is no percentage', () => {
  expect(headline({ scans: 40, comparison: { ...aprilWhole, totalScans: 0 } }).scans).toMatchObject({
    change: {
      direction: 'up',
      text: '40 more',
      against: 'than 0',
    },
  })
})

test('the same as before is no change', () => {
  expect(headline({ scans: 10_972 }).scans).toMatchObject({
    change: {
      direction: 'same',
      text: 'no change',
      against: 'from 10,972',
    },
  })
})

test('without a comparison the figures stand alone', () => {
  const { comparedWith, scans, visitors } = headline({ comparison: undefined })
  expect({ comparedWith, scans, visitors }).toEqual({
    comparedWith: 'Nothing to compare with.',
    scans: { value: 12_345, change: undefined },
    visitors: { value: 6_000, change: undefined },
  })
})

test('says from when on and until when scans are known, by the clock of the zone', () => {
  // In Kolkata the day has begun half an hour before.
  const { comparedWith, known, scans } = headline(
    { comparison: undefined, knownFrom: '2026-04-09T18:30:00Z' },
    'month',
    'Asia/Kolkata',
  )
  expect(comparedWith).toBe('Nothing to compare with.')
  expect(known).toBe('Scans are known from 10 Apr 2026 on.')
  expect(scans).toMatchObject({ change: undefined })
  const ends = headline({ knownUntil: '2026-05-15T10:01:00Z' }).known
  expect(ends).toBe('The last scan of all came on 15 May 2026, 10:00; what has happened since is not known here.')
  // Midnight in Kolkata: the day before counts as a whole one, so this is no moment of a scan.
  const midnight = headline({ knownUntil: '2026-05-14T18:30:00Z' }, 'month', 'Asia/Kolkata').known
  expect(midnight).toBe('The last scan of all came late on 14 May 2026; what has happened since is not known here.')
})

test('a period of which nothing has passed is compared with nothing', () => {
  const comparison = { ...aprilWhole, to: aprilWhole.from, whole: false, totalScans: 0 }
  expect(headline({ scans: 0, comparison })).toMatchObject({
    comparedWith: 'Nothing to compare with.',
    scans: { change: undefined },
  })
})

test('what was made since is compared with nothing, unless it was scanned before', () => {
  const none = { ...aprilWhole, totalScans: 0, uniqueVisitors: 0 }
  const alone = { comparedWith: 'Nothing to compare with.', scans: { value: 12_345, change: undefined } }
  expect(headline({ comparison: none, madeAt: '2026-05-01T00:00:00Z' })).toMatchObject(alone)
  // A quarter of an hour of April was left, in which nobody scanned it.
  const late = headline({ comparison: none, madeAt: '2026-04-30T23:45:00Z' })
  expect(late.scans).toMatchObject({ change: { direction: 'up', against: 'than 0' } })
  // A log may say so of a code that has come to it from elsewhere.
  const moved = headline({ comparison: aprilWhole, madeAt: '2026-05-01T00:00:00Z' })
  expect(moved.scans).toMatchObject({ change: { against: 'than 10,972' } })
})

test('visitors that the source does not give are not made up', () => {
  expect(headline({ visitors: undefined }).visitors).toBe('Not given by this source')
})

test('of a period of which nothing is known there is no figure, not even none', () => {
  expect(headline({ scans: 0, visitors: 0, comparison: undefined, isUnknown: true })).toMatchObject({
    scans: 'Not known',
    visitors: 'Not known',
  })
})
