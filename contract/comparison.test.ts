import { describe, expect, test } from 'vitest'
import { comparisonOf } from './comparison.ts'
import { periodOf, type PeriodName } from './period.ts'
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
