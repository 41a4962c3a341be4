import { expect, test } from 'vitest'
import { periodOf } from '#contract/period.ts'
import { alignTimeline } from './timeline.ts'

const month = periodOf('month', '2026-05-01', 'UTC')
const day = periodOf('day', '2026-05-15', '+05:30')
const at = Date.parse

test('days that the vendor leaves out had no scan, up to the moment of its answer', () => {
  const { timeline, total } = alignTimeline(month, [{ date: '2026-05-02', scans: 3 }], at('2026-05-03T08:00:00Z'))
  expect(timeline).toEqual([
    { date: '2026-05-01', scans: 0, start: '2026-05-01T00:00:00.000Z' },
    { date: '2026-05-02', scans: 3, start: '2026-05-02T00:00:00.000Z' },
    { date: '2026-05-03', scans: 0, start: '2026-05-03T00:00:00.000Z' },
  ])
  expect(total).toBe(3)
})

test('a date written longer than the documentation has it is still the day that it is', () => {
  const entries = ['2026-05-01T00:00:00.000Z', '2026-05-02 00:00', '2026-05-02'].map((date) => ({ date, scans: 1 }))
  const { timeline } = alignTimeline(month, entries, at('2026-05-02T12:00:00Z'))
  expect(timeline.map(({ scans }) => scans)).toEqual([1, 2])
})

test('hours begin where they do in the offset that was asked for', () => {
  const { timeline } = alignTimeline(day, [{ date: '2026-05-15T01:00', scans: 4 }], at('2026-05-14T20:00:00Z'))
  expect(timeline).toEqual([
    { date: '2026-05-15T00:00', scans: 0, start: '2026-05-14T18:30:00.000Z' },
    { date: '2026-05-15T01:00', scans: 4, start: '2026-05-14T19:30:00.000Z' },
  ])
})

test('what lies outside of the period stays in the total', () => {
  const { timeline, total } = alignTimeline(month, [{ date: '2026-06-01', scans: 5 }], month.to)
  expect(timeline).toHaveLength(31)
  expect(timeline.every(({ scans }) => scans === 0)).toBe(true)
  expect(total).toBe(5)
})
