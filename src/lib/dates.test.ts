import { describe, expect, test } from 'vitest'
import { periodOf, spanOf, type BucketName } from '#contract/period.ts'
import { formatAge } from './ages.ts'
import { formatCreated } from './created.ts'
import { formatBucket, formatBucketShort } from './buckets.ts'
import { formatBefore, formatClock, formatPeriod, formatPeriodSpan } from './dates.ts'
import { formatInstant } from './instants.ts'
import { formatInPeriod, formatPeriodShort } from './periods.ts'
import { formatWindow } from './windows.ts'

/** Plain spaces, so that literals here can be typed: formats use thin and no-break ones. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

describe('a period in words', () => {
  test.each([
    ['day', '2026-05-15', 'Friday 15 May 2026'],
    ['week', '2026-05-11', '11–17 May 2026'],
    ['week', '2026-11-30', '30 November – 6 December 2026'],
    ['week', '2025-12-29', '29 December 2025 – 4 January 2026'],
    ['month', '2026-11-01', 'November 2026'],
    ['year', '2026-01-01', '2026'],
  ] as const)('the %s of %s is %s', (name, date, words) => {
    expect(plain(formatPeriod(periodOf(name, date, 'UTC')))).toBe(words)
  })

  test.each([
    ['month', '2024-02-01', '1–29 February 2024'],
    ['month', '2026-11-01', '1–30 November 2026'],
    ['year', '2026-01-01', '1 January – 31 December 2026'],
    ['day', '2026-05-15', 'Friday 15 May 2026'],
  ] as const)('the %s of %s spans %s', (name, date, words) => {
    expect(plain(formatPeriodSpan(periodOf(name, date, 'UTC')))).toBe(words)
  })

  test('stands in a sentence with the word that it needs', () => {
    expect(formatInPeriod(periodOf('day', '2026-05-15', 'UTC'))).toBe('on Friday 15 May 2026')
    expect(plain(formatInPeriod(periodOf('week', '2026-05-11', 'UTC')))).toBe('in the week of 11–17 May 2026')
    expect(formatInPeriod(periodOf('month', '2026-05-01', 'UTC'))).toBe('in May 2026')
  })
})

describe('a span that is no calendar period', () => {
  const words = (date: string, last: string) => {
    const period = spanOf(date, last, 'UTC')
    return [formatPeriod(period), formatPeriodShort(period), formatInPeriod(period), formatBefore(period)].map(plain)
  }

  test('is told by its dates', () => {
    expect(words('2026-10-25', '2026-11-23')).toEqual([
      '25 October – 23 November 2026',
      '25 Oct – 23 Nov 2026',
      'from 25 Oct 2026 to 23 Nov 2026',
      'the 30 days before',
    ])
  })

  test('is told by its months where it is whole ones', () => {
    expect(words('2026-10-01', '2026-12-31')).toEqual([
      'October – December 2026',
      'Oct – Dec 2026',
      'in October – December 2026',
      'the 3 months before',
    ])
    expect(words('2025-12-01', '2026-11-30')[0]).toBe('December 2025 – November 2026')
  })
})

describe('a window of instants', () => {
  test('is told in days of the zone where it is made of them', () => {
    // April in Kolkata begins at 18:30 of 31 March in UTC.
    const [from, to] = [Date.parse('2026-03-31T18:30Z'), Date.parse('2026-04-30T18:30Z')]
    expect(plain(formatWindow(from, to, 'Asia/Kolkata'))).toBe('1–30 Apr 2026')
  })

  test('says up to when where it ends within a day', () => {
    const [from, to] = [Date.parse('2026-04-01T00:00Z'), Date.parse('2026-04-15T14:30Z')]
    expect(plain(formatWindow(from, to, 'UTC'))).toBe('1–15 Apr 2026, up to 14:30')
  })
})

describe('an instant', () => {
  const instant = Date.parse('2026-11-22T23:15:00Z')

  test('is told on the wall clock of the zone', () => {
    expect(formatClock(instant, 'Asia/Kolkata')).toBe('04:45')
    expect(plain(formatInstant(instant, 'Asia/Kolkata'))).toBe('23 Nov 2026, 04:45')
  })

  test('of creation becomes a date of the zone; a bare date and anything else stay', () => {
    expect(formatCreated('2026-11-22T23:15:00Z', 'Europe/Berlin')).toBe('23 Nov 2026')
    expect(formatCreated('2026-11-22', 'Europe/Berlin')).toBe('22 Nov 2026')
    expect(formatCreated('long ago', 'Europe/Berlin')).toBe('long ago')
  })
})

describe('a bucket', () => {
  test('has a long name and a short one', () => {
    const names = (date: string, last: string, bucket: BucketName) => {
      const period = spanOf(date, last, 'Asia/Kolkata', { bucket })
      return period.buckets.map((one) => plain(formatBucket(period, one)))
    }
    expect(names('2026-05-15', '2026-05-15', 'hour')[13]).toBe('Fri, 15 May 2026, 13:00')
    expect(names('2026-05-15', '2026-05-15', 'day')).toEqual(['Friday 15 May 2026'])
    // A Wednesday to a Tuesday: two weeks, both cut.
    expect(names('2025-12-31', '2026-01-06', 'week')).toEqual(['31 Dec 2025 – 4 Jan 2026', '5–6 Jan 2026'])
    expect(names('2026-05-15', '2026-07-31', 'month')).toEqual(['15–31 May 2026', 'June 2026', 'July 2026'])
    expect(formatBucketShort('hour', '2026-05-15T13:30')).toBe('13:30')
    expect(formatBucketShort('day', '2026-05-15')).toBe('15 May')
    expect(formatBucketShort('month', '2026-12')).toBe('Dec')
  })
})

describe('an age', () => {
  test.each([
    [59_999, 'less than a minute'],
    [60_000, '1 minute'],
    [59 * 60_000, '59 minutes'],
    [3_600_000, '1 hour'],
    [7_300_000, '2 hours'],
  ])('of %d ms is %s', (milliseconds, words) => {
    expect(formatAge(milliseconds)).toBe(words)
  })
})
