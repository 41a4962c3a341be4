import { expect, test } from 'vitest'
import { PREVIOUS } from '#contract/comparison.ts'
import { periodOf } from '#contract/period.ts'
import { snapshotOf } from '#src/testing/history-stream.ts'
import { gapsOf, progressOf, toGatheredData } from './gathered.ts'

/** A week from Monday 11 May 2026, and the one before. */
const week = new URLSearchParams({ from: '2026-05-11', to: '2026-05-17', bucket: 'day', timezone: 'UTC' })
const weekBefore = new URLSearchParams({ from: '2026-05-04', to: '2026-05-10', bucket: 'day', timezone: 'UTC' })

const period = periodOf('week', '2026-05-11', 'UTC')
const figures = {
  period,
  asOf: Date.parse('2026-05-14T09:00:00Z'),
  compared: PREVIOUS,
}

test('what is not known is a gap, what is to come is none', () => {
  const data = toGatheredData(figures, snapshotOf(week, { scans: [null, 4, 0, 2], coming: 1 }), undefined)
  expect(data?.points.map(({ scans, state }) => [scans, state])).toEqual([
    [undefined, 'whole'],
    [4, 'whole'],
    [0, 'whole'],
    [2, 'unfinished'],
    [undefined, 'toCome'],
    [undefined, 'toCome'],
    [undefined, 'toCome'],
  ])
  expect(data?.seriesBefore).toBeUndefined()
})

test('a day that began after the figures were read is not known; it is not still to come', () => {
  // The source has not answered since the 14th; now it is the 16th.
  const data = toGatheredData(figures, snapshotOf(week, { scans: [1, 1, 1, 1, null, null] }), undefined)
  expect(data?.points.map(({ state }) => state)).toEqual([
    'whole',
    'whole',
    'whole',
    'unfinished',
    'whole',
    'whole',
    'toCome',
  ])
})

test('the period before is a line, with gaps of its own', () => {
  const before = snapshotOf(weekBefore, { scans: [7, null, 9, 9, 9, 9, 9], coming: 1 })
  const data = toGatheredData(figures, snapshotOf(week, { scans: [1, 1, 1, 1] }), before)
  expect(data?.points.slice(0, 3).map((point) => point.before?.scans)).toEqual([7, undefined, 9])
})

test('progress counts the buckets that have begun', () => {
  const snapshot = snapshotOf(week, { scans: [null, 4, 0, 2], coming: 1, seconds: 12 })
  expect(progressOf(snapshot)).toEqual({ known: 3, all: 4, words: '3 of 4 days', time: 'about 15 seconds' })
  expect(progressOf({ ...snapshot, seconds: null })?.time).toBe('')
})

test('newer figures of known buckets are no progress', () => {
  expect(progressOf(snapshotOf(week, { scans: [3, 4, 0, 2], coming: 1 }))).toBeUndefined()
})

test('gaps are told once nothing is coming any more', () => {
  expect(gapsOf(snapshotOf(week, { scans: [null, 4, 0], coming: 1 }))).toBeUndefined()
  expect(gapsOf(snapshotOf(week, { scans: [null, 4, null] }))).toEqual({
    missing: 2,
    all: 3,
    words: '2 of 3 days are not known',
  })
  expect(gapsOf(snapshotOf(week, { scans: [null, 4, 0] }))?.words).toBe('1 of 3 days is not known')
  expect(gapsOf(snapshotOf(week, { scans: [1, 4, 0] }))).toBeUndefined()
})
