import { describe, expect, test } from 'vitest'
import {
  addMonths,
  bucketsBetween,
  bucketsUntil,
  dateAt,
  firstDateOf,
  isCalendarDate,
  isUnfinished,
  lastDateOf,
  periodOf,
  spanOf,
  stepDate,
  weekdayOf,
  type Period,
} from './period.ts'

const utc = Date.parse
const HOUR = 3_600_000

function span(period: Period): [string, string] {
  return [new Date(period.from).toISOString(), new Date(period.to).toISOString()]
}

/** The wall-clock hours that a day's buckets bear, without the date. */
function hours(period: Period): string[] {
  return period.buckets.map((bucket) => bucket.date.slice(11))
}

describe('calendar dates', () => {
  test.each(['2026-05-15', '2028-02-29', '1990-01-01', '2099-12-31'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-5-15',
    '1989-12-31',
    '2100-01-01',
    'today',
    '',
  ])('“%s” is none', (text) => {
    expect(isCalendarDate(text)).toBe(false)
  })

  test('the date depends on where one looks at the calendar', () => {
    const instant = utc('2026-05-14T18:20:00Z')
    expect(dateAt('UTC', instant)).toBe('2026-05-14')
    expect(dateAt('Asia/Kolkata', instant)).toBe('2026-05-14')
    expect(dateAt('Asia/Kathmandu', instant)).toBe('2026-05-15')
  })
})

describe('the period that contains a date', () => {
  test.each([
    ['day', '2026-05-15', '2026-05-15', '2026-05-15'],
    // Friday.
    ['week', '2026-05-15', '2026-05-11', '2026-05-17'],
    ['week', '2026-05-11', '2026-05-11', '2026-05-17'],
    ['week', '2026-05-17', '2026-05-11', '2026-05-17'],
    // ISO weeks at the year's end: 1 January is a Thursday, a Friday, a Sunday, a Monday.
    ['week', '2026-01-01', '2025-12-29', '2026-01-04'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['week', '2023-01-01', '2022-12-26', '2023-01-01'],
    ['week', '2024-01-01', '2024-01-01', '2024-01-07'],
    ['month', '2026-05-15', '2026-05-01', '2026-05-31'],
    ['month', '2026-02-10', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['year', '2026-05-15', '2026-01-01', '2026-12-31'],
  ] as const)('the %s of %s is from %s to %s', (name, date, first, last) => {
    expect(firstDateOf(name, date)).toBe(first)
    expect(lastDateOf(name, date)).toBe(last)
  })

  test.each([
    ['day', '2026-03-01', -1, '2026-02-28'],
    ['day', '2028-03-01', -1, '2028-02-29'],
    ['day', '2026-12-31', 1, '2027-01-01'],
    ['week', '2026-01-01', -1, '2025-12-22'],
    ['week', '2026-12-31', 1, '2027-01-04'],
    ['month', '2026-01-31', 1, '2026-02-01'],
    ['month', '2026-01-31', -1, '2025-12-01'],
    ['month', '2026-03-31', 14, '2027-05-01'],
    ['year', '2028-02-29', -1, '2027-01-01'],
  ] as const)('%s of %s, %i on, begins %s', (name, date, steps, expected) => {
    expect(stepDate(name, date, steps)).toBe(expected)
  })
})

test('the day of the week counts from the day on which the week begins', () => {
  // Friday 15 May 2026, and the Sunday after it.
  expect([weekdayOf('2026-05-15'), weekdayOf('2026-05-17')]).toEqual([4, 6])
  expect([weekdayOf('2026-05-15', 'sunday'), weekdayOf('2026-05-17', 'sunday')]).toEqual([5, 0])
  expect([weekdayOf('2026-05-15', 'saturday'), weekdayOf('2026-05-17', 'saturday')]).toEqual([6, 1])
})

describe('buckets', () => {
  test('a day has its hours, a week and a month their days, a year its months', () => {
    expect(hours(periodOf('day', '2026-05-15', 'UTC'))).toHaveLength(24)
    expect(periodOf('week', '2026-01-01', 'UTC').buckets.map((bucket) => bucket.date)).toEqual([
      '2025-12-29',
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
    ])
    expect(periodOf('month', '2028-02-15', 'UTC').buckets.at(-1)).toEqual({
      date: '2028-02-29',
      from: utc('2028-02-29T00:00Z'),
      to: utc('2028-03-01T00:00Z'),
    })
    const months = periodOf('year', '2026-05-15', 'UTC').buckets
    expect(months).toHaveLength(12)
    expect(months[1]).toEqual({ date: '2026-02', from: utc('2026-02-01T00:00Z'), to: utc('2026-03-01T00:00Z') })
  })

  test('a bucket has begun from its first instant on', () => {
    const day = periodOf('day', '2026-05-15', 'UTC')
    expect(bucketsUntil(day, utc('2026-05-15T00:00Z'))).toHaveLength(0)
    expect(bucketsUntil(day, utc('2026-05-15T00:00:00.001Z'))).toHaveLength(1)
    expect(bucketsUntil(day, utc('2026-05-15T13:00Z'))).toHaveLength(13)
    expect(bucketsUntil(day, utc('2026-05-15T13:30Z'))).toHaveLength(14)
    expect(bucketsUntil(day, day.to)).toHaveLength(24)
  })

  test('a period is unfinished up to its last instant, not at its end', () => {
    const day = periodOf('day', '2026-05-15', 'UTC')
    expect(isUnfinished(day, day.to - 1)).toBe(true)
    expect(isUnfinished(day, day.to)).toBe(false)
  })
})

describe('zones that are not whole hours from Greenwich', () => {
  test.each([
    ['Asia/Kolkata', '2026-05-14T18:30:00.000Z'],
    ['+05:30', '2026-05-14T18:30:00.000Z'],
    ['Asia/Kathmandu', '2026-05-14T18:15:00.000Z'],
    ['America/St_Johns', '2026-05-15T02:30:00.000Z'],
  ])('15 May begins in %s at %s', (zone, start) => {
    const day = periodOf('day', '2026-05-15', zone)
    expect(day.buckets[0]).toEqual({ date: '2026-05-15T00:00', from: utc(start), to: utc(start) + HOUR })
    expect(day.buckets).toHaveLength(24)
  })
})

describe('when clocks go forward', () => {
  test.each([
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z', '02:00'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', '02:00'],
    // Here midnight is the hour that does not exist, and the day begins at one.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', '2026-04-24T21:00:00.000Z', '00:00'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z', '2026-03-29T21:00:00.000Z', '00:00'],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z', '00:00'],
  ])('%s has 23 hours on %s, %s to %s, and no %s', (zone, date, from, to, missing) => {
    const day = periodOf('day', date, zone)
    expect(span(day)).toEqual([from, to])
    expect(hours(day)).toHaveLength(23)
    expect(hours(day)).not.toContain(missing)
  })

  test('the month around it has one shorter day', () => {
    const march = periodOf('month', '2026-03-29', 'Europe/Berlin')
    expect(march.buckets.map((day) => (day.to - day.from) / HOUR)).toEqual([
      ...Array.from({ length: 28 }, () => 24),
      23,
      24,
      24,
    ])
  })
})

describe('when clocks go back', () => {
  test.each([
    ['America/New_York', '2026-11-01', '01:00', '2026-11-01T05:00Z', '2026-11-01T06:00Z'],
    ['Europe/Berlin', '2026-10-25', '02:00', '2026-10-25T00:00Z', '2026-10-25T01:00Z'],
    ['Africa/Cairo', '2026-10-29', '23:00', '2026-10-29T20:00Z', '2026-10-29T21:00Z'],
  ])('%s has 25 hours on %s, and %s twice', (zone, date, twice, first, second) => {
    const day = periodOf('day', date, zone)
    expect(hours(day)).toHaveLength(25)
    const both = day.buckets.filter((bucket) => bucket.date.endsWith(twice))
    expect(both.map((bucket) => bucket.from)).toEqual([utc(first), utc(second)])
  })
})

describe('where clocks move by half an hour', () => {
  test('forward: the hour loses its first half', () => {
    const day = periodOf('day', '2026-10-04', 'Australia/Lord_Howe')
    expect(span(day)).toEqual(['2026-10-03T13:30:00.000Z', '2026-10-04T13:00:00.000Z'])
    expect(hours(day).slice(0, 4)).toEqual(['00:00', '01:00', '02:30', '03:00'])
    expect(day.buckets[2]).toMatchObject({ from: utc('2026-10-03T15:30Z'), to: utc('2026-10-03T16:00Z') })
  })

  test('back: its second half comes twice', () => {
    const day = periodOf('day', '2026-04-05', 'Australia/Lord_Howe')
    expect(span(day)).toEqual(['2026-04-04T13:00:00.000Z', '2026-04-05T13:30:00.000Z'])
    expect(hours(day).slice(0, 4)).toEqual(['00:00', '01:00', '01:30', '02:00'])
    expect(day.buckets[2]).toMatchObject({ from: utc('2026-04-04T15:00Z'), to: utc('2026-04-04T15:30Z') })
  })
})

test('where clocks moved a minute past midnight, the hour is cut at that minute', () => {
  const day = periodOf('day', '2011-03-13', 'America/St_Johns')
  expect(hours(day).slice(0, 3)).toEqual(['00:00', '01:01', '02:00'])
  expect(day.buckets[0]).toMatchObject({ from: utc('2011-03-13T03:30Z'), to: utc('2011-03-13T03:31Z') })
})

describe('the day that Samoa left out, 30 December 2011', () => {
  test('has no time and no hours', () => {
    const day = periodOf('day', '2011-12-30', 'Pacific/Apia')
    expect(span(day)).toEqual(['2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z'])
    expect(day.buckets).toEqual([])
  })

  test('is missing from its week and month, and nothing else is', () => {
    const week = periodOf('week', '2011-12-31', 'Pacific/Apia').buckets.map((bucket) => bucket.date.slice(8))
    expect(week).toEqual(['26', '27', '28', '29', '31', '01'])
    expect(periodOf('month', '2011-12-01', 'Pacific/Apia').buckets).toHaveLength(30)
  })
})

describe('the buckets of any span', () => {
  const names = (...asked: Parameters<typeof bucketsBetween>) => bucketsBetween(...asked).map(({ date }) => date)

  test('hold both its first and its last date', () => {
    expect(names('day', '2024-02-28', '2024-03-01', 'UTC')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
    expect(names('hour', '2026-05-15', '2026-05-16', 'Asia/Kolkata')).toHaveLength(48)
    expect(names('hour', '2025-03-09', '2025-03-09', 'America/New_York')).toHaveLength(23)
  })

  test('are cut to it at both ends, and keep their names', () => {
    // Wednesday to Tuesday: the week of Monday the 29th from Wednesday on, and Monday and Tuesday of the next.
    const weeks = bucketsBetween('week', '2024-12-31', '2025-01-07', 'UTC')
    expect(weeks.map(({ date, from, to }) => [date, new Date(from).toISOString(), new Date(to).toISOString()])).toEqual(
      [
        ['2024-12-30', '2024-12-31T00:00:00.000Z', '2025-01-06T00:00:00.000Z'],
        ['2025-01-06', '2025-01-06T00:00:00.000Z', '2025-01-08T00:00:00.000Z'],
      ],
    )
    expect(names('month', '2025-01-31', '2025-03-01', 'UTC')).toEqual(['2025-01', '2025-02', '2025-03'])
  })
})

describe('a span of dates', () => {
  test('that is a calendar period has its name, and is cut like it', () => {
    const nameOf = (date: string, last: string) => spanOf(date, last, 'UTC').name
    expect(nameOf('2026-05-15', '2026-05-15')).toBe('day')
    expect(nameOf('2026-05-11', '2026-05-17')).toBe('week')
    expect(nameOf('2024-02-01', '2024-02-29')).toBe('month')
    expect(nameOf('2024-02-01', '2024-02-28')).toBe('custom')
    expect(nameOf('2026-01-01', '2026-12-31')).toBe('year')
    // A week from Sunday is none of the API's.
    expect(nameOf('2026-05-10', '2026-05-16')).toBe('custom')
    expect(spanOf('2026-05-01', '2026-05-31', 'Asia/Kolkata')).toEqual(periodOf('month', '2026-05-15', 'Asia/Kolkata'))
  })

  test('holds its last date, across a change of the clocks', () => {
    expect(span(spanOf('2026-03-28', '2026-03-30', 'Europe/Berlin'))).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-30T22:00:00.000Z',
    ])
  })

  test.each([
    ['2026-05-15', '2026-05-16', 'hour', 48],
    ['2026-05-15', '2026-05-17', 'day', 3],
    ['2026-08-26', '2026-11-23', 'day', 90],
    // Thursday 1 January to Tuesday 30 June 2026: 27 weeks, the first and the last cut.
    ['2026-01-01', '2026-06-30', 'week', 27],
    ['2025-12-01', '2026-11-30', 'month', 12],
  ] as const)('from %s to %s is cut by %s into %i', (date, last, bucket, count) => {
    const { bucket: cutBy, buckets } = spanOf(date, last, 'UTC')
    expect([cutBy, buckets.length]).toEqual([bucket, count])
  })

  test('has weeks that begin on the day of the viewer', () => {
    const starts = (weekStart: 'sunday' | 'saturday') =>
      spanOf('2026-05-15', '2026-05-28', 'UTC', { bucket: 'week', weekStart }).buckets.map(({ date }) => date)
    expect(starts('sunday')).toEqual(['2026-05-10', '2026-05-17', '2026-05-24'])
    expect(starts('saturday')).toEqual(['2026-05-09', '2026-05-16', '2026-05-23'])
  })
})

describe('dates', () => {
  test('some months on are the same day, or the last that there is', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('1990-01-15', -1)).toBe('1989-12-15')
  })

  test('are in a quarter', () => {
    expect(firstDateOf('quarter', '2026-11-23')).toBe('2026-10-01')
    expect(lastDateOf('quarter', '2024-02-10')).toBe('2024-03-31')
    expect(stepDate('quarter', '2026-01-15', -1)).toBe('2025-10-01')
  })
})
