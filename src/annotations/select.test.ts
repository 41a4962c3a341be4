import { describe, expect, test } from 'vitest'
import type { Annotation } from '#contract/annotations.ts'
import { periodOf, spanOf, type Period } from '#contract/period.ts'
import { annotate, notesByBucket, offeredDate } from './select.ts'

const on = (date: string, text = 'Posters up'): Annotation => ({
  id: date + text,
  date,
  text,
  createdAt: '',
  updatedAt: '',
})

/** The notes by the names of their buckets. */
function noted(period: Period, ...annotations: Annotation[]) {
  return [...notesByBucket(period, annotations)].map(([at, notes]) => [period.buckets[at]!.date, ...notes])
}

describe('a note stands in the bucket that holds its date', () => {
  test('by day on that day, by hour in its first hour', () => {
    expect(noted(periodOf('month', '2026-05-01', 'UTC'), on('2026-05-04'))).toEqual([['2026-05-04', 'Posters up']])
    const days = spanOf('2026-05-03', '2026-05-05', 'Europe/Berlin', { bucket: 'hour' })
    expect(noted(days, on('2026-05-04'))).toEqual([['2026-05-04T00:00', 'Posters up']])
  })

  test('by week and by month behind its date', () => {
    const weeks = spanOf('2026-05-01', '2026-05-31', 'UTC', { bucket: 'week' })
    // The 3rd is the Sunday of the week of 27 April, of which the span has the last three days.
    expect(noted(weeks, on('2026-05-03'), on('2026-05-04'))).toEqual([
      ['2026-04-27', '3 May: Posters up'],
      ['2026-05-04', '4 May: Posters up'],
    ])
    expect(noted(periodOf('year', '2026-01-01', 'UTC'), on('2026-05-04'), on('2026-05-31', 'Sale'))).toEqual([
      ['2026-05', '4 May: Posters up', '31 May: Sale'],
    ])
  })

  test('in weeks that begin on Sunday in another', () => {
    const weeks = spanOf('2026-05-01', '2026-05-31', 'UTC', { bucket: 'week', weekStart: 'sunday' })
    expect(noted(weeks, on('2026-05-03'))).toEqual([['2026-05-03', '3 May: Posters up']])
  })

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'])('whatever the zone: %s', (zone) => {
    expect(noted(periodOf('month', '2026-05-01', zone), on('2026-05-31'))).toEqual([['2026-05-31', 'Posters up']])
  })

  test('where clocks leave midnight out, in the hour after it', () => {
    // In Beirut 29 March 2026 begins at 1:00.
    expect(noted(periodOf('day', '2026-03-29', 'Asia/Beirut'), on('2026-03-29'))[0]?.[0]).toBe('2026-03-29T01:00')
  })

  test('and in none where the date is not in the span', () => {
    const may = periodOf('month', '2026-05-01', 'Europe/Berlin')
    expect(noted(may, on('2026-04-30'), on('2026-06-01'))).toEqual([])
  })
})

test('several in one bucket keep their order, and other buckets are as they were', () => {
  const period = periodOf('week', '2026-05-11', 'UTC')
  const points = period.buckets.map(({ date }) => ({ date }))
  const data = annotate({ points }, period, [on('2026-05-12', 'a'), on('2026-05-12', 'b')])
  expect(data.points[1]).toEqual({ date: '2026-05-12', notes: ['a', 'b'] })
  expect(data.points[2]).toBe(points[2])
})

describe('a new note is offered', () => {
  const may = { date: '2026-05-01', last: '2026-05-31' }

  test('the date that is read in the chart', () => {
    expect(offeredDate(may, '2026-05-04', '2026-05-15')).toBe('2026-05-04')
  })

  test('else today, also where what was read is of another span', () => {
    expect(offeredDate(may, undefined, '2026-05-15')).toBe('2026-05-15')
    expect(offeredDate(may, '2026-04-04', '2026-05-15')).toBe('2026-05-15')
  })

  test('else the last date of the span, so that it will be seen', () => {
    expect(offeredDate(may, undefined, '2026-06-02')).toBe('2026-05-31')
  })
})
