import { describe, expect, test } from 'vitest'
import { PREVIOUS, comparisonOf, unequalDays, type ComparedWith } from './comparison.ts'
import { periodOf, spanOf, type PeriodName } from './period.ts'
import type { Zone } from './zone.ts'

const utc = Date.parse

/** What the period is compared with: first date, zone's span and the end of the part that counts. */
function compared(name: PeriodName, date: string, zone: Zone, now: string) {
  const { period, until } = comparisonOf(periodOf(name, date, zone), utc(now))
  return { date: period.date, from: iso(period.from), until: iso(until), whole: until === period.to }
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace(':00.000Z', 'Z')
}

describe('a finished period is compared with the whole one before', () => {
  test.each([
    ['day', '2026-05-01', '2026-04-30', '2026-05-01T00:00Z'],
    ['week', '2026-01-01', '2025-12-22', '2025-12-29T00:00Z'],
    ['month', '2026-03-15', '2026-02-01', '2026-03-01T00:00Z'],
    ['year', '2025-07-01', '2024-01-01', '2025-01-01T00:00Z'],
  ] as const)('the %s of %s with that from %s to %s', (name, date, before, until) => {
    expect(compared(name, date, 'UTC', '2026-06-15T10:00Z')).toMatchObject({ date: before, until, whole: true })
  })

  test('also at the very instant at which it ends', () => {
    expect(compared('month', '2026-05-15', 'UTC', '2026-06-01T00:00Z')).toMatchObject({
      until: '2026-05-01T00:00Z',
      whole: true,
    })
    expect(compared('day', '2026-05-15', 'UTC', '2026-05-16T00:00:00.000Z').whole).toBe(true)
    expect(compared('day', '2026-05-15', 'UTC', '2026-05-15T23:59:59.999Z')).toMatchObject({
      until: '2026-05-14T23:59:59.999Z',
      whole: false,
    })
  })
})

describe('an unfinished period is compared with the same part of the one before', () => {
  test.each([
    ['day', '2026-05-15', '2026-05-15T14:30Z', '2026-05-14T14:30Z'],
    ['week', '2026-05-15', '2026-05-13T09:00Z', '2026-05-06T09:00Z'],
    ['month', '2026-05-15', '2026-05-15T14:30Z', '2026-04-15T14:30Z'],
    ['month', '2026-01-15', '2026-01-15T14:30Z', '2025-12-15T14:30Z'],
    ['year', '2026-05-15', '2026-05-15T14:30Z', '2025-05-15T14:30Z'],
  ] as const)('the %s of %s at %s, up to %s', (name, date, now, until) => {
    expect(compared(name, date, 'UTC', now)).toMatchObject({ until, whole: false })
  })

  test('at its first instant, and before it, with nothing yet', () => {
    for (const now of ['2026-05-01T00:00Z', '2026-03-10T00:00Z']) {
      expect(compared('month', '2026-05-15', 'UTC', now)).toMatchObject({
        from: '2026-04-01T00:00Z',
        until: '2026-04-01T00:00Z',
      })
    }
  })
})

describe('dates that the period before does not have', () => {
  test.each([
    ['2026-05-30T12:00Z', '2026-04-30T12:00Z'],
    ['2026-05-31T12:00Z', '2026-05-01T00:00Z'],
    ['2026-03-28T12:00Z', '2026-02-28T12:00Z'],
    ['2026-03-29T12:00Z', '2026-03-01T00:00Z'],
    ['2028-03-29T12:00Z', '2028-02-29T12:00Z'],
    ['2028-03-30T12:00Z', '2028-03-01T00:00Z'],
  ])('a month at %s is compared up to %s', (now, until) => {
    expect(compared('month', now.slice(0, 10), 'UTC', now).until).toBe(until)
  })

  test.each([
    ['2028-02-29T12:00Z', '2027-03-01T00:00Z'],
    ['2028-03-01T06:00Z', '2027-03-01T06:00Z'],
    ['2029-02-28T12:00Z', '2028-02-28T12:00Z'],
    ['2029-03-01T06:00Z', '2028-03-01T06:00Z'],
  ])('a year at %s is compared up to %s', (now, until) => {
    expect(compared('year', now.slice(0, 10), 'UTC', now).until).toBe(until)
  })
})

describe('across a change of the clocks the wall clock decides', () => {
  test.each([
    // Wednesday at nine in summer time against Wednesday at nine in winter time.
    ['week', 'America/New_York', '2026-03-11T13:00Z', '2026-03-04T14:00Z'],
    ['month', 'Europe/Berlin', '2026-04-15T12:30Z', '2026-03-15T13:30Z'],
    // Noon on the day of the change against noon on the day before.
    ['day', 'America/New_York', '2026-03-08T16:00Z', '2026-03-07T17:00Z'],
    // Half past two, which the day before did not have: moved on by the gap.
    ['day', 'America/New_York', '2026-03-09T06:30Z', '2026-03-08T07:30Z'],
    // Half past one, which the day before had twice: the earlier.
    ['day', 'America/New_York', '2026-11-02T06:30Z', '2026-11-01T05:30Z'],
    // The second half past one against the only one of the day before.
    ['day', 'America/New_York', '2026-11-01T06:30Z', '2026-10-31T05:30Z'],
    ['year', 'Europe/Berlin', '2026-03-29T12:00Z', '2025-03-29T13:00Z'],
  ] as const)('%s in %s at %s, up to %s', (name, zone, now, until) => {
    const date = now.slice(0, 10)
    expect(compared(name, date, zone, now).until).toBe(until)
  })

  test('the day after the one that Samoa left out is compared with nothing', () => {
    expect(compared('day', '2011-12-31', 'Pacific/Apia', '2011-12-30T20:00Z')).toMatchObject({
      from: '2011-12-30T10:00Z',
      until: '2011-12-30T10:00Z',
    })
  })
})

/** First date, last date, and up to when, of what the span from one date to another is compared with. */
function against(date: string, last: string, how: ComparedWith, now = '2030-01-01T00:00Z', zone = 'UTC') {
  const { period, until } = comparisonOf(spanOf(date, last, zone), utc(now), how)
  return `${period.date} ${period.last}${until === period.to ? '' : ` until ${iso(until)}`}`
}

describe('any span is compared with what lies just before it', () => {
  test.each([
    // 30 days; 90 days across a leap day.
    ['2026-10-25', '2026-11-23', '2026-09-25 2026-10-24'],
    ['2024-02-01', '2024-04-30', '2023-11-01 2024-01-31'],
    ['2024-02-10', '2024-03-10', '2024-01-11 2024-02-09'],
    // Whole months with as many months: a quarter, a half year that holds a leap day.
    ['2026-10-01', '2026-12-31', '2026-07-01 2026-09-30'],
    ['2024-01-01', '2024-06-30', '2023-07-01 2023-12-31'],
  ])('%s to %s with %s', (date, last, expected) => {
    expect(against(date, last, PREVIOUS)).toBe(expected)
  })
})

describe('with the same dates a year before', () => {
  const YEAR = { how: 'year', match: 'date' } as const

  test.each([
    ['2026-05-15', '2026-05-15', '2025-05-15 2025-05-15'],
    ['2026-10-25', '2026-11-23', '2025-10-25 2025-11-23'],
    // A common February with a leap one is as long as that is, and the other way round.
    ['2025-02-01', '2025-02-28', '2024-02-01 2024-02-29'],
    ['2024-02-01', '2024-02-29', '2023-02-01 2023-02-28'],
    // A day that the year before does not have, and a span that ends with it.
    ['2024-02-29', '2024-02-29', '2023-02-28 2023-02-28'],
    ['2024-02-20', '2024-02-29', '2023-02-20 2023-02-28'],
    // One that is not whole months does not grow by the leap day.
    ['2025-02-20', '2025-02-28', '2024-02-20 2024-02-28'],
  ])('%s to %s with %s', (date, last, expected) => {
    expect(against(date, last, YEAR)).toBe(expected)
  })

  test('while it goes on, up to the same date and time', () => {
    expect(against('2026-11-01', '2026-11-30', YEAR, '2026-11-23T14:30Z')).toBe(
      '2025-11-01 2025-11-30 until 2025-11-23T14:30Z',
    )
    // Winter time on either side; in spring the clock on the wall decides.
    expect(against('2026-03-01', '2026-03-31', YEAR, '2026-03-29T12:00Z', 'Europe/Berlin')).toBe(
      '2025-03-01 2025-03-31 until 2025-03-29T13:00Z',
    )
  })
})

describe('matched by weekday it is moved by whole weeks', () => {
  const BEFORE = { how: 'previous', match: 'weekday' } as const
  const YEAR = { how: 'year', match: 'weekday' } as const

  test.each([
    // A Monday with the Monday before; a week with the week before.
    [BEFORE, '2026-11-23', '2026-11-23', '2026-11-16 2026-11-16'],
    [BEFORE, '2026-11-16', '2026-11-22', '2026-11-09 2026-11-15'],
    // May 2026 begins on a Friday: five weeks before, on Friday 27 March, for four would overlap.
    [BEFORE, '2026-05-01', '2026-05-31', '2026-03-27 2026-04-26'],
    [BEFORE, '2026-10-25', '2026-11-23', '2026-09-20 2026-10-19'],
    // 364 days: Monday 23 November 2026 with Monday 24 November 2025, also over a leap day.
    [YEAR, '2026-11-23', '2026-11-23', '2025-11-24 2025-11-24'],
    [YEAR, '2024-03-01', '2024-03-31', '2023-03-03 2023-04-02'],
    // A year is drawn in months, and those are matched by date.
    [YEAR, '2026-01-01', '2026-12-31', '2025-01-01 2025-12-31'],
    [BEFORE, '2026-01-01', '2026-12-31', '2025-01-01 2025-12-31'],
  ] as const)('%o: %s to %s with %s', (how, date, last, expected) => {
    expect(against(date, last, how)).toBe(expected)
  })

  test('while it goes on, up to the same time of that weekday, across a change of the clocks', () => {
    // Monday 9 March 2026, 9:00 in New York: a day after clocks went forward. A week before at 9:00 it was 14:00 in UTC.
    expect(against('2026-03-09', '2026-03-09', BEFORE, '2026-03-09T13:00Z', 'America/New_York')).toBe(
      '2026-03-02 2026-03-02 until 2026-03-02T14:00Z',
    )
  })
})

describe('with dates of one’s own', () => {
  const fair = { how: 'custom', match: 'date', dates: { date: '2025-05-09', last: '2025-05-11' } } as const

  test('of any length', () => {
    expect(against('2026-05-15', '2026-05-17', fair)).toBe('2025-05-09 2025-05-11')
    expect(against('2026-05-01', '2026-05-31', fair)).toBe('2025-05-09 2025-05-11')
  })

  test('while the span goes on, with as many days of them, and no more than there are', () => {
    expect(against('2026-05-15', '2026-05-17', fair, '2026-05-16T12:00Z')).toBe(
      '2025-05-09 2025-05-11 until 2025-05-10T12:00Z',
    )
    expect(against('2026-05-01', '2026-05-31', fair, '2026-05-20T12:00Z')).toBe('2025-05-09 2025-05-11')
  })
})

describe('spans that are not as long as each other have their days counted', () => {
  const days = (own: string, other: string, now = '2026-12-31T00:00Z', zone = 'UTC') => {
    const [date, last] = own.split(' ') as [string, string]
    const [otherDate, otherLast] = other.split(' ') as [string, string]
    const how: ComparedWith = { how: 'custom', match: 'date', dates: { date: otherDate, last: otherLast } }
    const period = spanOf(date, last, zone)
    return unequalDays(period, utc(now), how, comparisonOf(period, utc(now), how))
  }

  test('by the calendar, also where clocks change', () => {
    expect(days('2026-11-10 2026-11-20', '2026-10-01 2026-10-31')).toEqual({ own: 11, before: 31 })
    // Clocks went back on 25 October 2026 in Berlin.
    expect(days('2026-10-24 2026-10-25', '2026-10-01 2026-10-03', undefined, 'Europe/Berlin')).toEqual({
      own: 2,
      before: 3,
    })
  })

  test('not where there are as many of them, or as many whole months', () => {
    expect(days('2026-11-10 2026-11-20', '2026-10-01 2026-10-11')).toBeUndefined()
    expect(days('2026-10-25 2026-10-25', '2026-10-20 2026-10-20', undefined, 'Europe/Berlin')).toBeUndefined()
    expect(days('2026-03-01 2026-03-31', '2026-02-01 2026-02-28')).toBeUndefined()
    expect(days('2026-03-01 2026-03-31', '2026-01-01 2026-02-28')).toEqual({ own: 31, before: 59 })
  })

  test('while the period goes on only where there are fewer of the others', () => {
    // Ten and a half days: of the 31 the first ten and a half count, but of four all four.
    expect(days('2026-11-10 2026-11-30', '2026-10-01 2026-10-31', '2026-11-20T12:00Z')).toBeUndefined()
    expect(days('2026-11-10 2026-11-30', '2026-10-01 2026-10-04', '2026-11-20T12:00Z')).toEqual({
      own: 10.5,
      before: 4,
    })
    // Nothing of it has passed yet.
    expect(days('2026-11-10 2026-11-30', '2026-10-01 2026-10-04', '2026-11-10T00:00Z')).toBeUndefined()
  })

  test('where the others go on, up to now', () => {
    expect(days('2026-10-01 2026-10-31', '2026-11-01 2026-11-30', '2026-11-16T12:00Z')).toEqual({
      own: 31,
      before: 15.5,
    })
  })

  test('never of the period before or a year before', () => {
    const february = spanOf('2024-02-01', '2024-02-29', 'UTC')
    for (const how of [PREVIOUS, { how: 'year', match: 'date' } as const]) {
      const now = utc('2026-12-31T00:00Z')
      expect(unequalDays(february, now, how, comparisonOf(february, now, how))).toBeUndefined()
    }
  })
})
