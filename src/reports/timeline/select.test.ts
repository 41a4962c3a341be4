import { describe, expect, test } from 'vitest'
import { PREVIOUS } from '#contract/comparison.ts'
import { periodOf, spanOf, type PeriodName } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { timelineTable } from '#src/charts/timeline/figures.ts'
import { isUnknown } from '#src/charts/timeline/points.ts'
import { pointInWords } from '#src/charts/timeline/words.ts'
import { nextStep } from './next-step.ts'
import { toTimelineData } from './select.ts'

function figures(name: PeriodName, date: string, given: Partial<Figures> = {}, zone = 'UTC'): Figures {
  return {
    period: periodOf(name, date, zone),
    compared: PREVIOUS,
    visitorBounds: undefined,
    asOf: Date.parse('2027-01-01T00:00:00Z'),
    isRefreshing: false,
    knownFrom: undefined,
    knownUntil: undefined,
    isUnknown: false,
    madeAt: undefined,
    scans: 0,
    visitors: undefined,
    timeline: [],
    comparison: undefined,
    ...given,
  }
}

const comparison = { from: '', to: '', whole: true, totalScans: 0 }

test('a week has all of its days: gone, unfinished and still to come', () => {
  const data = toTimelineData(
    figures('week', '2026-05-13', {
      asOf: Date.parse('2026-05-13T09:00:00Z'),
      timeline: [
        { date: '2026-05-11', scans: 4 },
        { date: '2026-05-12', scans: 0 },
        { date: '2026-05-13', scans: 2 },
      ],
      comparison: {
        ...comparison,
        timeline: [
          { date: '2026-05-04', scans: 7 },
          { date: '2026-05-10', scans: 1 },
        ],
      },
    }),
  )
  expect(data).toMatchObject({ bucket: 'day', series: '11–17 May 2026', seriesBefore: '4–10 May 2026' })
  expect(data?.points.map((point) => [point.scans, point.state, point.before?.scans])).toEqual([
    [4, 'whole', 7],
    [0, 'whole', undefined],
    [2, 'unfinished', undefined],
    [undefined, 'toCome', undefined],
    [undefined, 'toCome', undefined],
    [undefined, 'toCome', undefined],
    [undefined, 'toCome', 1],
  ])
  expect(data?.points[0]).toMatchObject({
    name: 'Monday 11 May 2026',
    before: { name: 'Monday 4 May 2026', date: '2026-05-04', scans: 7 },
  })
})

test('a bucket that begins at this very instant is still to come, one that ends at it is whole', () => {
  const data = toTimelineData(figures('week', '2026-05-13', { asOf: Date.parse('2026-05-13T00:00:00Z') }))
  expect(data?.points.slice(1, 3).map((point) => point.state)).toEqual(['whole', 'toCome'])
})

test('a bucket that the source leaves out is not known, not nought', () => {
  const data = toTimelineData(figures('year', '2025-01-01', { timeline: [{ date: '2025-03', scans: 6 }] }))
  expect(data?.points.slice(0, 4).map((point) => point.scans)).toEqual([undefined, undefined, 6, undefined])
})

describe('where scans break off', () => {
  const cut = (name: PeriodName, date: string, knownUntil: string, timeline: Figures['timeline']) =>
    toTimelineData(figures(name, date, { knownUntil: Date.parse(knownUntil), timeline }, 'Europe/Berlin'))?.points
  const told = (points: ReturnType<typeof cut>) => points?.map(({ state, scans }) => [state, scans])

  test('a week that is over has a day that is unfinished, and behind it days that are not known', () => {
    const points = cut('week', '2026-11-23', '2026-11-27T17:13:00Z', [
      { date: '2026-11-26', scans: 60 },
      { date: '2026-11-27', scans: 41 },
    ])
    expect(told(points)?.slice(3)).toEqual([
      ['whole', 60],
      ['unfinished', 41],
      ['whole', undefined],
      ['whole', undefined],
    ])
    expect(points?.slice(3).map(isUnknown)).toEqual([false, false, true, true])
  })

  test('so has a day its hours, by the clock of the zone', () => {
    // 18:13 in Berlin.
    const points = cut('day', '2026-11-27', '2026-11-27T17:13:00Z', [
      { date: '2026-11-27T17:00', scans: 5 },
      { date: '2026-11-27T18:00', scans: 1 },
    ])
    expect(told(points)?.slice(17, 20)).toEqual([
      ['whole', 5],
      ['unfinished', 1],
      ['whole', undefined],
    ])
  })

  test('and a year its months', () => {
    const points = cut('year', '2026-01-01', '2026-10-27T17:13:00Z', [{ date: '2026-10', scans: 7 }])
    expect(told(points)?.slice(9)).toEqual([
      ['unfinished', 7],
      ['whole', undefined],
      ['whole', undefined],
    ])
  })

  test('at midnight, the day before is whole', () => {
    const points = cut('week', '2026-11-23', '2026-11-27T23:00:00Z', [{ date: '2026-11-27', scans: 41 }])
    expect(told(points)?.slice(4, 6)).toEqual([
      ['whole', 41],
      ['whole', undefined],
    ])
  })

  test('a part of a bucket is compared with no whole one, in words or where it is taken to', () => {
    const data = toTimelineData(
      figures('week', '2026-11-23', {
        knownUntil: Date.parse('2026-11-27T17:13:00Z'),
        timeline: [{ date: '2026-11-27', scans: 41 }],
        comparison: {
          ...comparison,
          timeline: [
            { date: '2026-11-20', scans: 56 },
            { date: '2026-11-21', scans: 30 },
          ],
        },
      }),
    )!
    expect(data.points.slice(4, 6).map(pointInWords)).toEqual([
      'Friday 27 November 2026: 41 so far; Friday 20 November 2026: 56',
      'Saturday 28 November 2026: not known; Saturday 21 November 2026: 30',
    ])
    expect(timelineTable(data).rows.slice(4, 6)).toEqual([
      ['2026-11-27', 41, 'so far', '2026-11-20', 56],
      ['2026-11-28', null, 'not known', '2026-11-21', 30],
    ])
  })
})

test('weeks of which none has its like are compared with nothing', () => {
  // Thursday to Tuesday of next week, four days and two; from Friday to Wednesday, three and three.
  const given = {
    period: spanOf('2026-11-19', '2026-11-24', 'UTC', { bucket: 'week' }),
    compared: { how: 'custom', match: 'date', dates: { date: '2026-11-13', last: '2026-11-18' } } as const,
    timeline: [],
    comparison: { ...comparison, timeline: [{ date: '2026-11-09', scans: 6 }] },
  }
  expect(toTimelineData(figures('week', '2026-11-19', given))?.seriesBefore).toBeUndefined()
})

test('without a timeline there is no chart', () => {
  expect(toTimelineData(figures('week', '2026-05-13', { timeline: undefined }))).toBeUndefined()
})

test('a shorter month before leaves the last days without comparison', () => {
  const timeline = [{ date: '2026-02-28', scans: 5 }]
  const data = toTimelineData(figures('month', '2026-03-01', { comparison: { ...comparison, timeline } }))
  expect(data?.points.slice(26).map((point) => point.before?.scans)).toEqual([
    undefined,
    5,
    undefined,
    undefined,
    undefined,
  ])
})

describe('where clocks go back in Berlin (25 October 2026)', () => {
  const hour = (date: string, start: string, scans: number) => ({ date, start, scans })
  const twice = [
    hour('2026-10-25T02:00', '2026-10-25T00:00:00.000Z', 3),
    hour('2026-10-25T02:00', '2026-10-25T01:00:00.000Z', 8),
  ]

  test('the two hours of one name keep their own scans and are told apart', () => {
    const data = toTimelineData(figures('day', '2026-10-25', { timeline: twice }, 'Europe/Berlin'))
    expect(data?.points.slice(2, 4)).toMatchObject([
      { name: 'Sun, 25 Oct 2026, 02:00 (before the clocks change)', scans: 3 },
      { name: 'Sun, 25 Oct 2026, 02:00 (after the clocks change)', scans: 8 },
    ])
  })

  test('while the first of them goes on, the second is still to come', () => {
    const asOf = Date.parse('2026-10-25T00:30:00Z')
    const data = toTimelineData(figures('day', '2026-10-25', { asOf, timeline: twice.slice(0, 1) }, 'Europe/Berlin'))
    expect(data?.points.slice(2, 4)).toMatchObject([
      { scans: 3, state: 'unfinished' },
      { scans: undefined, state: 'toCome' },
    ])
  })

  test('hours are compared with the same ones on the clock of the day before', () => {
    const before = { ...comparison, timeline: [hour('2026-10-24T10:00', '2026-10-24T08:00:00.000Z', 41)] }
    const data = toTimelineData(figures('day', '2026-10-25', { comparison: before }, 'Europe/Berlin'))
    const compared = data?.points.filter((point) => point.before !== undefined)
    expect(compared?.map((point) => point.name)).toEqual(['Sun, 25 Oct 2026, 10:00'])
  })

  /** Each hour of a Berlin day with as many scans as its place, from 1: 300 in 24 hours. */
  const wholeDay = (date: string) =>
    periodOf('day', date, 'Europe/Berlin').buckets.map((bucket, i) =>
      hour(bucket.date, new Date(bucket.from).toISOString(), i + 1),
    )
  const compared = (date: string, dayBefore: string) => {
    const timeline = wholeDay(dayBefore)
    const totalScans = timeline.reduce((sum, { scans }) => sum + scans, 0)
    const given = { timeline: wholeDay(date), comparison: { ...comparison, totalScans, timeline } }
    const { points } = toTimelineData(figures('day', date, given, 'Europe/Berlin'))!
    return {
      each: points.map(({ before }) => before?.scans),
      sums: points.map(({ sumBefore }) => sumBefore?.scans),
      names: points.map(({ before }) => before?.name),
    }
  }

  test('of two hours of one name the first is compared, and the day before is counted once', () => {
    const { each, sums } = compared('2026-10-25', '2026-10-24')
    // 00, 01, 02, 02 again, 03 of the clock.
    expect(each.slice(0, 5)).toEqual([1, 2, 3, undefined, 4])
    expect(sums.slice(0, 5)).toEqual([1, 3, 6, 6, 10])
    expect(sums.at(-1)).toBe(300)
  })

  test('on the day after, one hour is compared with both of its name', () => {
    const { each, sums, names } = compared('2026-10-26', '2026-10-25')
    expect(each.slice(0, 4)).toEqual([1, 2, 3 + 4, 5])
    expect(names.slice(1, 4)).toEqual(['Sun, 25 Oct 2026, 01:00', 'Sun, 25 Oct 2026, 02:00', 'Sun, 25 Oct 2026, 03:00'])
    expect(sums.slice(0, 4)).toEqual([1, 3, 10, 15])
    expect(sums.at(-1)).toBe(325)
  })

  test('where clocks go forward, what the day has no hour for is in the sum all the same', () => {
    const { each, sums } = compared('2026-03-29', '2026-03-28')
    // 00, 01, 03 of the clock.
    expect(each.slice(0, 3)).toEqual([1, 2, 4])
    expect(sums.slice(0, 3)).toEqual([1, 3, 10])
    expect(sums.at(-1)).toBe(300)
  })

  test('and the day after passes over the hour that there was not', () => {
    const { each, sums } = compared('2026-03-30', '2026-03-29')
    expect(each.slice(0, 4)).toEqual([1, 2, undefined, 3])
    expect(sums.slice(0, 4)).toEqual([1, 3, 3, 6])
    expect(sums.at(-1)).toBe(276)
  })
})

test('on Lord Howe, where clocks move by half an hour, nothing is counted twice or lost', () => {
  // On 5 April 2026 the clocks go from 02:00 back to 01:30: 24.5 hours in 25 buckets.
  const buckets = (date: string) =>
    periodOf('day', date, 'Australia/Lord_Howe').buckets.map((bucket) => ({
      date: bucket.date,
      start: new Date(bucket.from).toISOString(),
      scans: 1,
    }))
  for (const [date, dayBefore, total] of [
    ['2026-04-05', '2026-04-04', 24],
    ['2026-04-06', '2026-04-05', 25],
  ] as const) {
    const given = { timeline: buckets(date), comparison: { ...comparison, timeline: buckets(dayBefore) } }
    const { points } = toTimelineData(figures('day', date, given, 'Australia/Lord_Howe'))!
    expect(points.at(-1)?.sumBefore?.scans).toBe(total)
    expect(points.reduce((sum, { before }) => sum + (before?.scans ?? 0), 0)).toBe(total)
  }
})

test('added up, a month before that is shorter ends where it ends', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ date: `2026-02-${String(i + 1).padStart(2, '0')}`, scans: 1 }))
  const march = figures('month', '2026-03-01', { comparison: { ...comparison, timeline: days(28) } })
  expect(
    toTimelineData(march)
      ?.points.slice(26)
      .map(({ sumBefore }) => sumBefore?.scans),
  ).toEqual([27, 28, undefined, undefined, undefined])
})

describe('from an empty period one step leads on', () => {
  test('to the period before where that has scans', () => {
    const before = { ...comparison, timeline: [{ date: '2026-04-03', scans: 1 }] }
    expect(nextStep(figures('month', '2026-05-15', { comparison: before }))).toEqual({
      label: 'Go to April 2026',
      period: 'month',
      date: '2026-04-01',
    })
  })

  test('to the day, week or month in which scans break off, where that is before', () => {
    const asOf = Date.parse('2026-05-15T14:30:00Z')
    // In Kolkata it is the 13th already.
    const knownUntil = Date.parse('2026-05-12T20:01:00Z')
    const step = (name: PeriodName) => nextStep(figures(name, '2026-05-15', { asOf, knownUntil }, 'Asia/Kolkata'))
    expect(step('day')).toMatchObject({ period: 'day', date: '2026-05-13' })
    // Of this week something is known.
    expect(step('week')).toMatchObject({ period: 'year' })
  })

  test('else to the whole year', () => {
    expect(nextStep(figures('month', '2026-05-15'))).toMatchObject({ label: 'Show all of 2026', period: 'year' })
  })

  test('to the month in which the code was made, where that is later', () => {
    expect(nextStep(figures('month', '2019-01-15'), '2023-08-14')).toEqual({
      label: 'Go to August 2023',
      period: 'month',
      date: '2023-08-01',
    })
    // Made within the period: there may well be no scans yet.
    expect(nextStep(figures('month', '2026-05-15'), '2026-05-31').period).toBe('year')
  })

  test('from an empty year to the year before', () => {
    expect(nextStep(figures('year', '2026-05-15'))).toMatchObject({ label: 'Go to 2025', period: 'year' })
  })
})
