import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { isZone, offsetAt, toInstant, toLocal, zoneFromJsOffset } from './zone.ts'

const MINUTE = 60_000
const utc = Date.parse

/** Reads a wall-clock time as the arithmetic carries it. */
const wall = (text: string) => Date.parse(`${text}Z`)

describe('an offset as JavaScript counts it becomes a zone', () => {
  test.each([
    [0, '+00:00'],
    [300, '-05:00'],
    [-330, '+05:30'],
    [-345, '+05:45'],
    [210, '-03:30'],
    [-840, '+14:00'],
  ])('%i minutes is %s', (minutes, zone) => {
    expect(zoneFromJsOffset(minutes)).toBe(zone)
  })
})

describe('what is a zone', () => {
  test.each(['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', '+05:45', '-14:00'])(
    '%s is one',
    (zone) => {
      expect(isZone(zone)).toBe(true)
    },
  )

  test.each(['', 'Berlin', 'Mars/Olympus', '+5:30', '+0530', '+05:40', '+05:60', '+14:15', '+99:00', '../etc/passwd'])(
    '“%s” is none',
    (zone) => {
      expect(isZone(zone)).toBe(false)
    },
  )
})

test('a zone is kept once, however it is spelled', async () => {
  // Tests of other files, which share the process, may have asked for it before.
  vi.resetModules()
  const { isZone, offsetAt } = await import('./zone.ts')
  const made = vi.spyOn(Intl, 'DateTimeFormat')
  onTestFinished(() => made.mockRestore())
  for (const zone of ['Asia/Ulaanbaatar', 'asia/ulaanbaatar', 'ASIA/ULAANBAATAR', 'aSIA/uLAANbAATAR']) {
    expect(isZone(zone)).toBe(true)
    expect(offsetAt(zone, utc('2026-05-15T12:00:00Z'))).toBe(480 * MINUTE)
  }
  expect(made).toHaveBeenCalledTimes(1)
})

describe('offset at an instant', () => {
  test.each([
    ['UTC', '2026-05-15T12:00:00Z', 0],
    ['+05:45', '2026-05-15T12:00:00Z', 345],
    ['-03:30', '2026-05-15T12:00:00Z', -210],
    ['Asia/Kolkata', '2026-05-15T12:00:00Z', 330],
    ['America/New_York', '2026-01-15T12:00:00Z', -300],
    ['America/New_York', '2026-07-15T12:00:00Z', -240],
    ['America/New_York', '2026-03-08T06:59:59.999Z', -300],
    ['America/New_York', '2026-03-08T07:00:00Z', -240],
    ['Australia/Lord_Howe', '2026-01-15T12:00:00Z', 660],
    ['Australia/Lord_Howe', '2026-07-15T12:00:00Z', 630],
  ])('%s at %s is %i minutes', (zone, instant, minutes) => {
    expect(offsetAt(zone, utc(instant))).toBe(minutes * MINUTE)
  })

  test('milliseconds survive the way to the wall clock', () => {
    expect(toLocal('Asia/Kolkata', utc('2026-05-15T12:00:00.123Z'))).toBe(wall('2026-05-15T17:30:00.123'))
  })

  test('instants before 1970 are read to the millisecond too', () => {
    expect(toLocal('Asia/Kolkata', utc('1969-12-31T23:59:59.250Z'))).toBe(wall('1970-01-01T05:29:59.250'))
  })
})

describe('the instant of a wall-clock time', () => {
  test('a time that comes twice is the earlier one', () => {
    expect(toInstant('Europe/Berlin', wall('2026-10-25T02:30'))).toBe(utc('2026-10-25T00:30:00Z'))
  })

  test('a time that never comes is moved on by the gap', () => {
    expect(toInstant('Europe/Berlin', wall('2026-03-29T02:30'))).toBe(utc('2026-03-29T01:30:00Z'))
  })

  test('a time that never comes where clocks move by half an hour is moved on by half an hour', () => {
    expect(toInstant('Australia/Lord_Howe', wall('2026-10-04T02:10'))).toBe(utc('2026-10-03T15:40:00Z'))
  })

  test('a time on the day that Samoa left out is the same time on the next day', () => {
    expect(toInstant('Pacific/Apia', wall('2011-12-30T12:00'))).toBe(utc('2011-12-30T22:00:00Z'))
    expect(toInstant('Pacific/Apia', wall('2011-12-31T12:00'))).toBe(utc('2011-12-30T22:00:00Z'))
  })
})
