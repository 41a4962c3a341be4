import { expect, test } from 'vitest'
import { PREVIOUS } from '#contract/comparison.ts'
import { periodOf, spanOf, type PeriodName } from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import { toRhythm } from './rhythm.ts'

function rhythm(name: PeriodName, asOf: string, timeline: readonly TimelineEntry[] | undefined) {
  return toRhythm({
    period: periodOf(name, '2026-05-15', 'UTC'),
    asOf: Date.parse(asOf),
    timeline,
  })
}

const days = (...scans: number[]) => scans.map((scans, i) => ({ date: `2026-05-${11 + i}`, scans }))

test('a week has its busiest day, and an average over the days that are over', () => {
  // Monday to Friday noon: (4 + 9 + 9 + 6) / 4 = 7; Friday's 1 is not a whole day yet.
  expect(rhythm('week', '2026-05-15T12:00:00Z', days(4, 9, 9, 6, 1))).toEqual({
    busiest: { name: 'Busiest day', value: 9, of: 'Tue 12 May' },
    average: { name: 'Average day', value: 7, of: 'Over 4 whole days' },
  })
})

test('a day that goes on can be the busiest already, and says so', () => {
  expect(rhythm('week', '2026-05-12T12:00:00Z', days(4, 9))?.busiest).toEqual({
    name: 'Busiest day',
    value: 9,
    of: 'Tue 12 May so far',
  })
})

test('a day has hours, a year has months', () => {
  const hours = [{ date: '2026-05-15T00:00', scans: 3 }]
  expect(rhythm('day', '2026-05-15T01:00:00Z', hours)).toEqual({
    busiest: { name: 'Busiest hour', value: 3, of: '00:00' },
    average: { name: 'Average hour', value: 3, of: 'Over 1 whole hour' },
  })
  const months = [
    { date: '2026-01', scans: 10 },
    { date: '2026-02', scans: 15 },
  ]
  // 12.5 is rounded up.
  expect(rhythm('year', '2026-03-01T00:00:00Z', months)).toEqual({
    busiest: { name: 'Busiest month', value: 15, of: 'Feb' },
    average: { name: 'Average month', value: 13, of: 'Over 2 whole months' },
  })
})

test('a small average is not rounded to a whole number', () => {
  // 4 + 9 + 9 + 5 = 27 on four days; 1 on three.
  expect(rhythm('week', '2026-05-15T00:00:00Z', days(4, 9, 9, 5))?.average.value).toBe(6.8)
  expect(rhythm('week', '2026-05-14T00:00:00Z', days(0, 1, 0))?.average.value).toBe(0.33)
})

test('before there is anything to tell, nothing is told', () => {
  expect(rhythm('day', '2026-05-15T00:20:00Z', [{ date: '2026-05-15T00:00', scans: 0 }])).toEqual({
    busiest: { name: 'Busiest hour', value: undefined, of: 'No scans yet' },
    average: { name: 'Average hour', value: undefined, of: 'No whole hour yet' },
  })
  expect(rhythm('week', '2026-06-01T00:00:00Z', days(0, 0, 0, 0, 0, 0, 0))?.busiest.of).toBe('No scans')
  expect(rhythm('month', '2026-05-15T00:20:00Z', undefined)).toBeUndefined()
  // Of a time before scans are known no bucket is.
  expect(rhythm('week', '2026-06-01T00:00:00Z', [])?.average).toMatchObject({ value: undefined, of: 'No whole day' })
})

test('a week that the span cuts is no whole week, but may be the busiest', () => {
  // Friday 15 May to Thursday 28 May: three days, a week, four days.
  const period = spanOf('2026-05-15', '2026-05-28', 'UTC', { bucket: 'week' })
  const timeline = [
    { date: '2026-05-11', scans: 90 },
    { date: '2026-05-18', scans: 40 },
    { date: '2026-05-25', scans: 5 },
  ]
  expect(toRhythm({ period, asOf: Date.parse('2026-06-02T00:00:00Z'), timeline })).toMatchObject({
    busiest: { value: 90, of: '15–17 May 2026' },
    average: { value: 40, of: 'Over 1 whole week' },
  })
})

test('a bucket of which a part only is known is not in the average', () => {
  const period = periodOf('year', '2026-05-15', 'UTC')
  const timeline = [
    { date: '2026-03', scans: 2 },
    { date: '2026-04', scans: 30 },
    { date: '2026-05', scans: 50 },
    { date: '2026-06', scans: 6 },
  ]
  const asOf = Date.parse('2026-07-03T00:00:00Z')
  // From 30 March on: three whole months. (30 + 50 + 6) / 3 = 28.7.
  const knownFrom = Date.parse('2026-03-30T00:00:00Z')
  expect(toRhythm({ period, asOf, knownFrom, timeline })?.average).toEqual({
    name: 'Average month',
    value: 29,
    of: 'Over 3 whole months',
  })
  // And where they break off on 9 June, two.
  const knownUntil = Date.parse('2026-06-09T08:00:00Z')
  expect(toRhythm({ period, asOf, knownFrom, knownUntil, timeline })?.average).toMatchObject({
    value: 40,
    of: 'Over 2 whole months',
  })
  // As busy as that month is by then.
  const until = Date.parse('2026-05-20T08:00:00Z')
  expect(toRhythm({ period, asOf, knownUntil: until, timeline })?.busiest).toMatchObject({
    value: 50,
    of: 'May so far',
  })
})

test('what was made within the span has the average of the time since, and says since when', () => {
  // Made on Wednesday the 13th, in the afternoon: (6 + 2) / 2 since, and 8 / 4 over all of them.
  const week = {
    period: periodOf('week', '2026-05-15', 'UTC'),
    asOf: Date.parse('2026-05-15T00:00:00Z'),
    timeline: days(0, 0, 6, 2),
  }
  expect(toRhythm({ ...week, madeAt: Date.parse('2026-05-13T15:00:00Z') })?.average).toEqual({
    name: 'Average day',
    value: 4,
    of: '2 whole days since 13 May 2026',
  })
  expect(toRhythm({ ...week, madeAt: Date.parse('2026-05-01T00:00:00Z') })?.average).toMatchObject({
    value: 2,
    of: 'Over 4 whole days',
  })
})

test('of months that are not as long as each other average days are compared, though the totals say otherwise', () => {
  const every = (month: string, last: number, scans: number) =>
    Array.from({ length: last }, (_, i) => ({ date: `${month}-${String(i + 1).padStart(2, '0')}`, scans }))
  const october = {
    period: periodOf('month', '2026-10-15', 'UTC'),
    asOf: Date.parse('2026-11-30T12:00:00Z'),
    timeline: every('2026-10', 31, 3241),
    compared: PREVIOUS,
    comparison: {
      from: '2026-09-01T00:00:00.000Z',
      to: '2026-10-01T00:00:00.000Z',
      whole: true,
      totalScans: 97_500,
      timeline: every('2026-09', 30, 3250),
    },
  }
  // 31 · 3,241 = 100,471 are 3 % more than 97,500; 9 of 3,250 are 0.28 %.
  expect(toRhythm(october)?.average).toEqual({
    name: 'Average day',
    value: 3241,
    of: 'Over 31 whole days',
    compared: {
      change: { direction: 'down', text: '0.3% fewer', against: 'than 3,250' },
      days: '31 days against 30',
    },
  })
  const compare = (comparison: object, more: object = {}) =>
    toRhythm({ ...october, ...more, comparison: { ...october.comparison, ...comparison } })?.average.compared
  // Up to the 15th at noon either has 14 whole days.
  const half = { whole: false, to: '2026-09-15T12:00:00.000Z' }
  expect(
    compare(half, { asOf: Date.parse('2026-10-15T12:00:00Z'), timeline: every('2026-10', 15, 3241) }),
  ).toBeUndefined()
  // A day before is not known, none is, or the headline compares averages itself.
  expect(compare({ timeline: every('2026-09', 29, 3250) })).toBeUndefined()
  expect(compare({ timeline: undefined })).toBeUndefined()
  expect(compare({ days: { own: 31, before: 30 } })).toBeUndefined()
  // Made on 21 September: ten days of 3,000 scans since, beside twenty of none.
  const since = [...every('2026-09', 20, 0), ...every('2026-09', 30, 3000).slice(20)]
  expect(compare({ timeline: since }, { madeAt: Date.parse('2026-09-21T09:00:00Z') })).toEqual({
    change: { direction: 'up', text: '8% more', against: 'than 3,000' },
    days: '31 days against 10',
  })
})
