/** Due times counted by hand: with a calendar, and the dates at which clocks change. */
import { describe, expect, test } from 'vitest'
import { datesDueAt, dueAfter, dueBesides, type Rhythm, type Timing } from './schedule-time.ts'

const monthly = (day: number | 'last'): Rhythm => ({ kind: 'monthly', day })
const weekly = (weekday: number): Rhythm => ({ kind: 'weekly', weekday })

function timing(rhythm: Rhythm, hour: number, zone: string, weekStart: Timing['weekStart'] = 'monday'): Timing {
  return { rhythm, hour, zone, weekStart }
}

/** The next few times after one, and the dates that each is of. */
function times(of: Timing, after: string, count: number): string[] {
  const found: string[] = []
  for (let at = Date.parse(after); found.length < count;) {
    at = dueAfter(of, at)
    const { from, to } = datesDueAt(of, at)
    found.push(`${new Date(at).toISOString().slice(0, 16)} ${from} ${to}`)
  }
  return found
}

describe('monthly', () => {
  test('on a day, for the month before', () => {
    expect(times(timing(monthly(1), 8, 'UTC'), '2026-11-15T00:00:00Z', 3)).toEqual([
      '2026-12-01T08:00 2026-11-01 2026-11-30',
      '2027-01-01T08:00 2026-12-01 2026-12-31',
      '2027-02-01T08:00 2027-01-01 2027-01-31',
    ])
  })

  test('on the last day, however long the month is', () => {
    expect(times(timing(monthly('last'), 23, 'UTC'), '2027-12-31T23:00:00Z', 4)).toEqual([
      '2028-01-31T23:00 2027-12-01 2027-12-31',
      '2028-02-29T23:00 2028-01-01 2028-01-31',
      '2028-03-31T23:00 2028-02-01 2028-02-29',
      '2028-04-30T23:00 2028-03-01 2028-03-31',
    ])
  })

  test('is later today where the hour is still to come, and in a month where it is just over', () => {
    const first = timing(monthly(1), 8, 'UTC')
    expect(times(first, '2026-06-01T07:59:59Z', 1)).toEqual(['2026-06-01T08:00 2026-05-01 2026-05-31'])
    expect(times(first, '2026-06-01T08:00:00Z', 1)).toEqual(['2026-07-01T08:00 2026-06-01 2026-06-30'])
  })

  test('by the calendar of the zone: in Kolkata the 1st begins at 18:30 the day before', () => {
    expect(times(timing(monthly(1), 0, 'Asia/Kolkata'), '2026-05-31T18:29:00Z', 2)).toEqual([
      '2026-05-31T18:30 2026-05-01 2026-05-31',
      '2026-06-30T18:30 2026-06-01 2026-06-30',
    ])
  })
})

test('is not due for dates that are at hand', () => {
  const first = timing(monthly(5), 8, 'UTC')
  const next = (from: string, to: string) =>
    new Date(dueBesides(first, { from, to }, Date.UTC(2026, 11, 1))).toISOString()
  // On 5 December it would be of November.
  expect(next('2026-11-01', '2026-11-30')).toBe('2027-01-05T08:00:00.000Z')
  expect(next('2026-10-01', '2026-10-31')).toBe('2026-12-05T08:00:00.000Z')
  // A year so far has the month in it, and others.
  expect(next('2026-01-01', '2026-12-31')).toBe('2026-12-05T08:00:00.000Z')
  expect(dueBesides(first, null, Date.UTC(2026, 11, 1))).toBe(Date.UTC(2026, 11, 5, 8))
})

describe('quarterly', () => {
  const quarterly = (day: number | 'last'): Rhythm => ({ kind: 'quarterly', day })

  test('on a day of its first month, for the quarter before', () => {
    expect(times(timing(quarterly(5), 8, 'UTC'), '2026-11-30T00:00:00Z', 4)).toEqual([
      '2027-01-05T08:00 2026-10-01 2026-12-31',
      '2027-04-05T08:00 2027-01-01 2027-03-31',
      '2027-07-05T08:00 2027-04-01 2027-06-30',
      '2027-10-05T08:00 2027-07-01 2027-09-30',
    ])
  })

  test('on the last day of that month, and later in it where the day is still to come', () => {
    expect(times(timing(quarterly('last'), 8, 'UTC'), '2026-04-30T07:59:59Z', 2)).toEqual([
      '2026-04-30T08:00 2026-01-01 2026-03-31',
      '2026-07-31T08:00 2026-04-01 2026-06-30',
    ])
  })
})

test('yearly, on a day of January, for the year before', () => {
  expect(times(timing({ kind: 'yearly', day: 1 }, 0, 'Asia/Kolkata'), '2026-12-31T18:30:00Z', 2)).toEqual([
    // 1 January 2027 began in Kolkata at that very moment.
    '2027-12-31T18:30 2027-01-01 2027-12-31',
    '2028-12-31T18:30 2028-01-01 2028-12-31',
  ])
})

describe('where clocks change', () => {
  test('eight o’clock in Berlin is 7:00 UTC in winter and 6:00 in summer', () => {
    // Weekly on Mondays: clocks go forward on Sunday 29 March 2026, back on Sunday 25 October.
    const mondays = timing(weekly(1), 8, 'Europe/Berlin')
    expect(times(mondays, '2026-03-20T00:00:00Z', 2)).toEqual([
      '2026-03-23T07:00 2026-03-16 2026-03-22',
      '2026-03-30T06:00 2026-03-23 2026-03-29',
    ])
    expect(times(mondays, '2026-10-18T00:00:00Z', 2)).toEqual([
      '2026-10-19T06:00 2026-10-12 2026-10-18',
      '2026-10-26T07:00 2026-10-19 2026-10-25',
    ])
  })

  test('an hour that is left out is the one after it, once', () => {
    // On 29 March there is no 2:00 in Berlin; 3:00 is 1:00 UTC.
    const sundays = timing(weekly(7), 2, 'Europe/Berlin')
    expect(times(sundays, '2026-03-22T01:00:00Z', 2)).toEqual([
      '2026-03-29T01:00 2026-03-16 2026-03-22',
      '2026-04-05T00:00 2026-03-23 2026-03-29',
    ])
  })

  test('of an hour that comes twice it is the first, once', () => {
    // On 25 October 2:00 is at 0:00 and at 1:00 UTC.
    const sundays = timing(weekly(7), 2, 'Europe/Berlin')
    expect(times(sundays, '2026-10-24T00:00:00Z', 2)).toEqual([
      '2026-10-25T00:00 2026-10-12 2026-10-18',
      '2026-11-01T01:00 2026-10-19 2026-10-25',
    ])
  })
})

describe('weekly, for the last whole week before', () => {
  test.each([
    // Wednesday 3 June 2026.
    ['monday', '2026-05-25 2026-05-31'],
    ['sunday', '2026-05-24 2026-05-30'],
    ['saturday', '2026-05-23 2026-05-29'],
  ] as const)('with weeks from %s', (weekStart, dates) => {
    expect(times(timing(weekly(3), 6, 'UTC', weekStart), '2026-06-01T00:00:00Z', 1)).toEqual([
      `2026-06-03T06:00 ${dates}`,
    ])
  })

  test('on a Sunday it is not the week that ends on that day', () => {
    expect(times(timing(weekly(7), 6, 'UTC'), '2026-06-01T00:00:00Z', 1)).toEqual([
      '2026-06-07T06:00 2026-05-25 2026-05-31',
    ])
  })

  test('over the end of a year', () => {
    expect(times(timing(weekly(1), 6, 'UTC'), '2026-12-28T06:00:00Z', 1)).toEqual([
      '2027-01-04T06:00 2026-12-28 2027-01-03',
    ])
  })
})

describe('daily', () => {
  test('is the same hour of the wall clock, also over a change of the clocks', () => {
    // In Berlin the clocks go back on 25 October: 8:00 is 6:00 UTC before and 7:00 after.
    const daily = { rhythm: { kind: 'daily' }, hour: 8, zone: 'Europe/Berlin' } as const
    const first = dueAfter(daily, Date.parse('2026-10-24T05:59:59Z'))
    expect(new Date(first).toISOString()).toBe('2026-10-24T06:00:00.000Z')
    const second = dueAfter(daily, first)
    expect(new Date(second).toISOString()).toBe('2026-10-25T07:00:00.000Z')
    expect(new Date(dueAfter(daily, second)).toISOString()).toBe('2026-10-26T07:00:00.000Z')
  })
})
