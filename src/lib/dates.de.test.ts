import { describe, expect, test } from 'vitest'
import { periodOf, spanOf, type BucketName } from '#contract/period.ts'
import { formatBucket, formatBucketInPeriod, formatBucketShort } from './buckets.ts'
import { formatCreated } from './created.ts'
import {
  UNIT_NOW,
  formatBefore,
  formatClock,
  formatDate,
  formatDates,
  formatPeriod,
  formatPeriodSpan,
} from './dates.ts'
import { formatInstant } from './instants.ts'
import { formatInPeriod, formatPeriodShort } from './periods.ts'
import { formatWindow } from './windows.ts'
import { formatWeekday, formatWeekdayAndDay, formatWeekdayName } from './weekdays.ts'

/** Plain spaces, so that literals here can be typed: formats use thin and no-break ones. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test.each([
  ['2026-01-05', '5. Jan. 2026'],
  ['2026-03-31', '31. März 2026'],
  ['2026-05-15', '15. Mai 2026'],
  ['2026-09-01', '1. Sept. 2026'],
  ['2026-12-24', '24. Dez. 2026'],
])('the date %s is %s', (date, words) => {
  expect(formatDate(date)).toBe(words)
})

describe('a period in words', () => {
  test.each([
    ['day', '2026-05-15', 'Freitag, 15. Mai 2026'],
    ['week', '2026-05-11', '11.–17. Mai 2026'],
    ['week', '2026-11-30', '30. November – 6. Dezember 2026'],
    ['week', '2025-12-29', '29. Dezember 2025 – 4. Januar 2026'],
    ['month', '2026-03-01', 'März 2026'],
    ['year', '2026-01-01', '2026'],
  ] as const)('the %s of %s is %s', (name, date, words) => {
    expect(plain(formatPeriod(periodOf(name, date, 'UTC')))).toBe(words)
  })

  test.each([
    ['month', '2024-02-01', '1.–29. Februar 2024'],
    ['year', '2026-01-01', '1. Januar – 31. Dezember 2026'],
    ['day', '2026-05-15', 'Freitag, 15. Mai 2026'],
  ] as const)('the %s of %s spans %s', (name, date, words) => {
    expect(plain(formatPeriodSpan(periodOf(name, date, 'UTC')))).toBe(words)
  })

  test.each([
    ['day', '2026-05-15', 'am Freitag, 15. Mai 2026'],
    ['week', '2026-05-11', 'in der Woche vom 11.–17. Mai 2026'],
    ['month', '2026-05-01', 'im Mai 2026'],
    ['year', '2026-01-01', 'im Jahr 2026'],
  ] as const)('the %s of %s stands in a sentence as: %s', (name, date, words) => {
    expect(plain(formatInPeriod(periodOf(name, date, 'UTC')))).toBe(words)
  })

  test.each([
    ['day', '2026-05-15', 'der Tag davor'],
    ['week', '2026-05-11', 'die Woche davor'],
    ['month', '2026-05-01', 'der Monat davor'],
    ['year', '2026-01-01', 'das Jahr davor'],
  ] as const)('before the %s of %s comes %s', (name, date, words) => {
    expect(formatBefore(periodOf(name, date, 'UTC'))).toBe(words)
  })

  test('that goes on has a name', () => {
    expect(Object.values(UNIT_NOW)).toEqual(['Heute', 'Diese Woche', 'Dieser Monat', 'Dieses Quartal', 'Dieses Jahr'])
  })
})

describe('a span that is no calendar period', () => {
  const words = (date: string, last: string) => {
    const period = spanOf(date, last, 'UTC')
    return [formatPeriod(period), formatPeriodShort(period), formatInPeriod(period), formatBefore(period)].map(plain)
  }

  test('is told by its dates', () => {
    expect(words('2026-10-25', '2026-11-23')).toEqual([
      '25. Oktober – 23. November 2026',
      '25. Okt. – 23. Nov. 2026',
      'vom 25. Okt. 2026 bis 23. Nov. 2026',
      'die 30 Tage davor',
    ])
    expect(plain(formatDates('2026-10-25', '2027-01-04'))).toBe('25. Okt. 2026 – 4. Jan. 2027')
  })

  test('is told by its months where it is whole ones', () => {
    expect(words('2026-10-01', '2026-12-31')).toEqual([
      'Oktober–Dezember 2026',
      'Okt.–Dez. 2026',
      'im Zeitraum Oktober–Dezember 2026',
      'die 3 Monate davor',
    ])
    expect(words('2025-12-01', '2026-11-30')[0]).toBe('Dezember 2025 – November 2026')
  })
})

describe('a window of instants', () => {
  test.each([
    ['2026-04-01T00:00Z', '2026-05-01T00:00Z', '1.–30. Apr. 2026'],
    ['2026-04-01T00:00Z', '2026-04-15T14:30Z', '1.–15. Apr. 2026, bis 14:30 Uhr'],
    ['2026-04-01T09:00Z', '2026-04-02T14:30Z', '1. Apr. 2026, 09:00 – 2. Apr. 2026, 14:30'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(plain(formatWindow(Date.parse(from), Date.parse(to), 'UTC'))).toBe(words)
  })
})

test('an instant is told on the wall clock of the zone', () => {
  const instant = Date.parse('2026-11-22T23:15:00Z')
  expect(formatClock(instant, 'Asia/Kolkata')).toBe('04:45')
  expect(plain(formatInstant(instant, 'Asia/Kolkata'))).toBe('23. Nov. 2026, 04:45')
  expect(formatCreated('2026-11-22T23:15:00Z', 'Europe/Berlin')).toBe('23. Nov. 2026')
})

describe('a bucket', () => {
  const buckets = (date: string, last: string, bucket: BucketName) => {
    const period = spanOf(date, last, 'UTC', { bucket })
    return period.buckets.map((one) => [formatBucket(period, one), formatBucketInPeriod(period, one)].map(plain))
  }

  test('has a long name, and a shorter one where its period is named', () => {
    expect(buckets('2026-05-15', '2026-05-15', 'hour')[13]).toEqual(['Fr., 15. Mai 2026, 13:00', '13:00'])
    expect(buckets('2026-05-14', '2026-05-15', 'hour')[37]).toEqual(['Fr., 15. Mai 2026, 13:00', 'Fr., 15. Mai, 13:00'])
    expect(buckets('2026-05-15', '2026-05-16', 'day')[0]).toEqual(['Freitag, 15. Mai 2026', 'Fr., 15. Mai'])
    // A Wednesday to a Tuesday: two weeks, both cut.
    expect(buckets('2025-12-31', '2026-01-06', 'week')).toEqual([
      ['31. Dez. 2025 – 4. Jan. 2026', '31. Dez. 2025 – 4. Jan. 2026'],
      ['5.–6. Jan. 2026', '5.–6. Jan. 2026'],
    ])
    expect(buckets('2026-05-15', '2026-07-31', 'month')).toEqual([
      ['15.–31. Mai 2026', 'Mai'],
      ['Juni 2026', 'Jun'],
      ['Juli 2026', 'Jul'],
    ])
  })

  test('has a short name on an axis', () => {
    expect(formatBucketShort('hour', '2026-05-15T13:30')).toBe('13:30')
    expect(formatBucketShort('day', '2026-05-15')).toBe('15. Mai')
    expect(formatBucketShort('month', '2026-12')).toBe('Dez')
  })
})

test('a day of the week has a name, a short one, and one with its date', () => {
  expect(formatWeekdayName('2026-05-15')).toBe('Freitag')
  expect(formatWeekday('2026-05-15')).toBe('Fr')
  expect(formatWeekdayAndDay('2026-05-15')).toBe('Fr., 15.')
})
