import { describe, expect, test } from 'vitest'
import {
  formatAge,
  formatBucket,
  formatBucketShort,
  formatClock,
  formatCreated,
  formatInPeriod,
  formatInstant,
  formatPeriod,
  formatPeriodSpan,
  formatWindow,
} from './dates.ts'

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
    expect(plain(formatPeriod(name, date))).toBe(words)
  })

  test.each([
    ['month', '2024-02-01', '1–29 February 2024'],
    ['month', '2026-11-01', '1–30 November 2026'],
    ['year', '2026-01-01', '1 January – 31 December 2026'],
    ['day', '2026-05-15', 'Friday 15 May 2026'],
  ] as const)('the %s of %s spans %s', (name, date, words) => {
    expect(plain(formatPeriodSpan(name, date))).toBe(words)
  })

  test('stands in a sentence with the word that it needs', () => {
    expect(formatInPeriod('day', '2026-05-15')).toBe('on Friday 15 May 2026')
    expect(plain(formatInPeriod('week', '2026-05-11'))).toBe('in the week of 11–17 May 2026')
    expect(formatInPeriod('month', '2026-05-01')).toBe('in May 2026')
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
    expect(plain(formatBucket('hour', '2026-05-15T13:00'))).toBe('Fri, 15 May 2026, 13:00')
    expect(formatBucket('day', '2026-05-15')).toBe('Friday 15 May 2026')
    expect(formatBucket('month', '2026-05')).toBe('May 2026')
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
