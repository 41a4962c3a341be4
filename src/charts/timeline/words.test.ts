import { describe, expect, test } from 'vitest'
import { highestPoint, lastBegun, type TimelinePoint } from './points.ts'
import { changeInWords, notesInWords, pointInWords, scansInWords, summaryInWords } from './words.ts'

const point = (given: Partial<TimelinePoint>): TimelinePoint => ({
  name: 'Friday 15 May 2026',
  date: '2026-05-15',
  scans: 1_250,
  state: 'whole',
  before: undefined,
  ...given,
})

describe('a bucket in words', () => {
  test('with the one before and the difference', () => {
    const before = { name: 'Wednesday 15 April 2026', date: '2026-04-15', scans: 1_000 }
    expect(pointInWords(point({ before }))).toBe('Friday 15 May 2026: 1,250; Wednesday 15 April 2026: 1,000; 25% more')
  })

  test('unfinished: says so, and is not compared with a whole one', () => {
    const unfinished = point({
      scans: 3,
      state: 'unfinished',
      before: { name: 'Wednesday 15 April 2026', date: '2026-04-15', scans: 1_000 },
    })
    expect(scansInWords(unfinished)).toBe('3 so far')
    expect(changeInWords(unfinished)).toBeUndefined()
  })

  test('still to come and not known are neither nought', () => {
    expect(scansInWords(point({ scans: undefined, state: 'toCome' }))).toBe('still to come')
    expect(scansInWords(point({ scans: undefined }))).toBe('not known')
    expect(scansInWords(point({ scans: 0 }))).toBe('0')
  })
})

describe('what is noted in a bucket', () => {
  test('is told after its figures', () => {
    expect(pointInWords(point({ notes: ['Posters up'] }))).toBe('Friday 15 May 2026: 1,250; Note: Posters up')
    expect(pointInWords(point({ notes: [] }))).toBe('Friday 15 May 2026: 1,250')
  })

  test('of many the first three', () => {
    expect(notesInWords({ notes: ['a', 'b', 'c'] })).toBe('3 notes: a; b; c')
    expect(notesInWords({ notes: ['a', 'b', 'c', 'd', 'e'] })).toBe('5 notes: a; b; c; and 2 more')
  })
})

describe('the chart in words', () => {
  const points = [
    point({ name: 'Monday', scans: 4 }),
    point({ name: 'Tuesday', scans: 9 }),
    point({ name: 'Wednesday', scans: 9 }),
    point({ name: 'Thursday', scans: 2, state: 'unfinished' }),
    point({ name: 'Friday', scans: undefined, state: 'toCome' }),
  ]

  test('total, and the highest bucket: the earliest of several', () => {
    expect(summaryInWords({ bucket: 'day', points, series: 'This week', seriesBefore: undefined })).toBe(
      'This week: 24 scans so far. Highest: Tuesday with 9.',
    )
    expect(highestPoint(points)?.name).toBe('Tuesday')
  })

  test('how much is noted in it comes last', () => {
    const noted = [...points, point({ scans: 0, notes: ['Posters up', 'Sale'] })]
    expect(summaryInWords({ bucket: 'day', points: noted, series: 'This week', seriesBefore: undefined })).toBe(
      'This week: 24 scans so far. Highest: Tuesday with 9. With 2 notes.',
    )
  })

  test('what is not known is named, and not counted as nought', () => {
    const gaps = [point({ scans: undefined }), point({ name: 'Tuesday', scans: 4 }), point({ scans: undefined })]
    expect(summaryInWords({ bucket: 'day', points: gaps, series: 'This week', seriesBefore: undefined })).toBe(
      'This week: 4 scans. Without 2 days not known. Highest: Tuesday with 4.',
    )
  })

  test('without a single scan there is no highest', () => {
    expect(highestPoint([point({ scans: 0 })])).toBeUndefined()
  })

  test('reading by keyboard starts at the last bucket that has begun', () => {
    expect(lastBegun(points)).toBe(3)
    expect(lastBegun([point({ scans: undefined, state: 'toCome' })])).toBe(0)
  })
})
