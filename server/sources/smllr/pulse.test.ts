import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { PULSE_HOURS, pulse as pulseShape } from '#contract/pulse.ts'
import type { Instant } from '#contract/zone.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { openSmllrDatabase } from './database.ts'
import { openPulse, type PulseRecorder } from './pulse.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let folder: string
let database: DatabaseSync
let now: Instant
let pulse: PulseRecorder

/** `10:30` or `10:30:15` of 15 May 2026, UTC. */
const at = (time: string): Instant => Date.parse(`2026-05-15T${time.length === 5 ? `${time}:00` : time}Z`)
const iso = (time: string) => new Date(at(time)).toISOString()

const open = (account = 'https://smllr.example.com') =>
  (pulse = openPulse({ database, account, clock: () => now, log: silentLog, everySeconds: 60 }))

/** A look at that time, which is now then, showing these totals. */
function look(time: string | Instant, totals: Readonly<Record<string, number>>): void {
  now = typeof time === 'string' ? at(time) : time
  pulse.observe(
    Object.entries(totals).map(([id, totalScans]) => ({ id, totalScans })),
    now,
  )
}

/** A look every minute from one time to the other, both included, at what `totals` says the minutes since `from` make. */
function watch(from: string, to: string, totals: (minutes: number) => Record<string, number>): void {
  for (let time = at(from); time <= at(to); time += MINUTE) look(time, totals((time - at(from)) / MINUTE))
}

/** Scans in the clock hour of 15 May, of a code or of all. */
const hour = (clockHour: number, code?: string) =>
  pulse.hourly(code, at('00:00') + clockHour * HOUR, at('00:00') + (clockHour + 1) * HOUR)[0]
const codeIn = (id: string) => pulse.read().codes.find((code) => code.id === id)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-pulse-'))
  database = openSmllrDatabase(folder)
  // No machine dies here; a year of looks need not wait for the disk.
  database.exec('PRAGMA synchronous = OFF')
  now = at('00:00')
  open()
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

test('before the first look nothing is known', () => {
  now = at('10:02')
  const nothing = { lastHour: null, hours: Array<null>(PULSE_HOURS).fill(null) }
  expect(pulse.read()).toEqual({ observedSince: null, at: null, everySeconds: 60, organisation: nothing, codes: [] })
})

test('what many pages read is put together once, until there is another look or time has gone on', () => {
  watch('09:00', '10:00', (m) => ({ poster: m }))
  const read = pulse.read()
  now += 4_000
  expect(pulse.read()).toBe(read)
  look(now, { poster: 61 })
  expect(pulse.read().codes[0]?.lastScanAt).toBe(iso('10:00:04'))
  const later = pulse.read()
  now += 5_000
  expect(pulse.read()).not.toBe(later)
})

test('differences of totals are scans, by clock hour and within the last 60 minutes', () => {
  // From 9:00 on the poster has a scan every minute, the flyer one every ten.
  watch('09:00', '11:30', (m) => ({ poster: 1000 + m, flyer: 50 + Math.floor(m / 10), silent: 7 }))
  expect([9, 10, 11].map((h) => hour(h))).toEqual([66, 66, 33])
  expect([9, 10, 11].map((h) => hour(h, 'poster'))).toEqual([60, 60, 30])
  expect([9, 10, 11].map((h) => hour(h, 'flyer'))).toEqual([6, 6, 3])
  expect([9, 10, 11].map((h) => hour(h, 'silent'))).toEqual([0, 0, 0])

  const read = pulse.read()
  expect(v.parse(pulseShape, read)).toEqual(read)
  expect(read).toMatchObject({ observedSince: iso('09:00'), at: iso('11:30'), organisation: { lastHour: 66 } })
  expect(read.organisation.hours).toEqual([...Array<null>(21).fill(null), 66, 66, 33])
  expect(codeIn('flyer')).toMatchObject({
    lastHour: 6,
    hours: [...Array<null>(21).fill(null), 6, 6, 3],
    firstScanAt: iso('09:10'),
    lastScanAt: iso('11:30'),
  })
  // A code without scans is not told: the others had none.
  expect(codeIn('silent')).toBeUndefined()
})

test('looks that straddle the hour lose no scan, and count it in the hour that holds the middle', () => {
  for (const [time, total] of [
    ['09:59:10', 0],
    ['10:00:10', 5],
    ['10:59:20', 8],
    ['11:00:20', 20],
  ] as const) {
    look(time, { poster: total })
  }
  // 9:59:10 to 10:00:10 has its middle at 9:59:40; 10:59:20 to 11:00:20 at 10:59:50.
  expect([9, 10, 11].map((h) => hour(h))).toEqual([undefined, 3 + 12, 0])
})

describe('an hour is known where at least nine tenths of it were watched', () => {
  test.each([
    ['six minutes after it began', '10:06', 30],
    ['six minutes and a second after it began', '10:06:01', undefined],
  ])('with the first look %s', (_, first, scans) => {
    look(first, { poster: 100 })
    look('11:00', { poster: 130 })
    expect(hour(10)).toBe(scans)
  })

  test.each([
    ['54 minutes of it', '10:54', 30],
    ['a second less', '10:53:59', undefined],
  ])('with the last look at %s, and none since', (_, last, scans) => {
    look('10:00', { poster: 100 })
    look(last, { poster: 130 })
    now = at('15:00')
    expect(hour(10)).toBe(scans)
  })

  test('an hour that goes on is known as far as it has gone', () => {
    watch('10:00', '10:20', (m) => ({ poster: m }))
    expect(hour(10)).toBe(20)
    now = at('10:26')
    expect(hour(10)).toBe(20)
    expect(pulse.read().organisation).toMatchObject({ hours: expect.arrayContaining([20]), lastHour: null })
    now = at('10:26:01')
    expect(hour(10)).toBeUndefined()
    expect(hour(11)).toBeUndefined()
  })

  test('an hour that has just begun goes on as the one before was watched', () => {
    watch('10:00', '10:58', (m) => ({ poster: m }))
    now = at('11:01')
    expect(hour(11)).toBe(0)
    now = at('11:04:01')
    expect(hour(11)).toBeUndefined()
  })

  test('the last 60 minutes likewise', () => {
    watch('10:00', '10:59', (m) => ({ poster: m }))
    now = at('10:53')
    expect(pulse.read().organisation.lastHour).toBeNull()
    now = at('11:00')
    expect(pulse.read().organisation.lastHour).toBe(59)
    now = at('11:05')
    // 10:05 to 11:05, of which 10:05 to 10:59 was watched.
    expect(pulse.read().organisation.lastHour).toBe(54)
    // What was read at 11:05 is told for some seconds more.
    now = at('11:05:05')
    expect(pulse.read().organisation.lastHour).toBeNull()
  })
})

describe('a gap in the looks', () => {
  test('within an hour hides nothing: both looks lie in it, so the difference does too', () => {
    look('10:00', { poster: 0 })
    look('10:10', { poster: 10 })
    look('10:50', { poster: 90 })
    look('11:00', { poster: 100 })
    expect(hour(10)).toBe(100)
    expect(pulse.read().organisation.lastHour).toBe(100)
  })

  test('over the edge of an hour makes both unknown, since nobody can say in which the scans were', () => {
    watch('09:00', '10:50', (m) => ({ poster: m }))
    look('11:20', { poster: 200 })
    watch('11:21', '13:00', (m) => ({ poster: 201 + m }))
    expect([9, 10, 11, 12].map((h) => hour(h))).toEqual([60, undefined, undefined, 60])
    expect([10, 11].map((h) => hour(h, 'poster'))).toEqual([undefined, undefined])
    expect(codeIn('poster')?.lastScanAt).toBe(iso('13:00'))
  })

  test('over many hours leaves them all unknown', () => {
    watch('01:00', '02:00', (m) => ({ poster: m }))
    watch('08:00', '09:00', (m) => ({ poster: 1000 + m }))
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((h) => hour(h))).toEqual([60, ...Array<undefined>(6).fill(undefined), 60])
  })
})

describe('a counter that falls has begun anew', () => {
  beforeEach(() => {
    watch('09:00', '10:10', (m) => ({ poster: 500 + m, flyer: m }))
    watch('10:11', '12:00', (m) => ({ poster: m, flyer: 71 + m }))
  })

  test('how many it had in that hour cannot be told, before and after it can', () => {
    expect([9, 10, 11].map((h) => hour(h, 'poster'))).toEqual([60, undefined, 60])
    expect([9, 10, 11].map((h) => hour(h, 'flyer'))).toEqual([60, 60, 60])
  })

  test('nor can the sum of all', () => {
    expect([9, 10, 11].map((h) => hour(h))).toEqual([120, undefined, 120])
  })

  test('an hour later it is over', () => {
    expect(pulse.read().organisation.lastHour).toBe(120)
    expect(codeIn('poster')?.lastHour).toBe(60)
  })
})

describe('a code that is new', () => {
  test('brings no scans along: they were before anybody looked', () => {
    look('09:00', { poster: 0 })
    watch('09:01', '11:00', (m) => ({ poster: 0, moved: 10_000 + m }))
    expect([9, 10].map((h) => hour(h))).toEqual([59, 60])
    expect(hour(10, 'moved')).toBe(60)
    expect(codeIn('moved')).toMatchObject({ lastHour: 60, firstScanAt: iso('09:02') })
  })

  test('and appears in the middle of an hour is unknown until the next', () => {
    watch('09:00', '09:29', () => ({ poster: 0 }))
    watch('09:30', '11:00', (m) => ({ poster: 0, moved: 10_000 + m }))
    expect([8, 9, 10].map((h) => hour(h, 'moved'))).toEqual([undefined, undefined, 60])
  })

  test('without any scan had none before either', () => {
    watch('09:00', '09:29', () => ({ poster: 0 }))
    watch('09:30', '11:00', (m) => ({ poster: 0, fresh: m }))
    expect([8, 9, 10].map((h) => hour(h, 'fresh'))).toEqual([undefined, 30, 60])
  })

  test('and was made since the look before has had all its scans since', () => {
    look('09:00', { poster: 0 })
    now = at('09:10')
    const poster = { id: 'poster', totalScans: 0 }
    const made = (createdAt: string) => ({ id: createdAt, totalScans: 4, createdAt })
    const times = [
      '2026-05-15T09:05:00Z',
      '2026-05-15T11:05:00+02:00',
      '2026-05-15T08:59:59Z',
      '2026-05-15T09:05:00',
      '2026-05-15',
      'soon',
    ]
    pulse.observe([poster, ...times.map(made)], now)
    look('10:00', { poster: 0, ...Object.fromEntries(times.map((id) => [id, 4])) })
    expect(times.map((id) => hour(9, id))).toEqual([4, 4, ...Array<undefined>(4).fill(undefined)])
    expect(hour(9)).toBe(8)
  })
})

describe('a code that is not listed any more', () => {
  test('is told no longer', () => {
    watch('09:00', '10:00', (m) => ({ poster: m, flyer: m }))
    look('10:01', { poster: 60 })
    expect(pulse.read().codes.map(({ id }) => id)).toEqual(['poster'])
    expect(hour(9, 'flyer')).toBeUndefined()
    expect(hour(9)).toBe(120)
  })

  test('and comes back a moment later, after an answer that lacked it, has lost nothing', () => {
    watch('09:00', '09:30', (m) => ({ poster: m }))
    look('09:31', {})
    look('09:32', { poster: 35 })
    look('10:00', { poster: 40 })
    expect(hour(9, 'poster')).toBe(40)
    expect(hour(9)).toBe(40)
  })

  test('and comes back later has scans of which nobody can say when they were', () => {
    watch('08:00', '09:30', (m) => ({ poster: m, flyer: 0 }))
    watch('09:31', '10:29', () => ({ flyer: 0 }))
    watch('10:30', '12:00', (m) => ({ poster: 1000 + m, flyer: 0 }))
    expect([8, 9, 10, 11].map((h) => hour(h, 'poster'))).toEqual([undefined, undefined, undefined, 60])
    expect([8, 9, 10, 11].map((h) => hour(h))).toEqual([60, 30, 30, 60])
  })
})

describe('a restart', () => {
  const restart = () => {
    database.close()
    database = openSmllrDatabase(folder)
    open()
  }

  test('goes on where it was', () => {
    const totals = (m: number) => ({ poster: 100 + m, flyer: Math.floor(m / 10) })
    watch('09:00', '10:20', totals)
    const before = pulse.read()
    restart()
    expect(pulse.read()).toEqual(before)
    for (let m = 85; m <= 150; m++) look(at('09:00') + m * MINUTE, totals(m))
    // From 10:20 to 10:25 nobody looked; both looks lie in the same hour.
    expect([9, 10, 11].map((h) => hour(h))).toEqual([66, 66, 33])
    expect(pulse.read()).toMatchObject({ observedSince: iso('09:00'), organisation: { lastHour: 66 } })
  })

  test('knows the hours of days ago', () => {
    for (let m = 0; m <= 60; m++) look(at('09:00') + m * MINUTE, { poster: m })
    look(at('09:00') + 5 * DAY, { poster: 60 })
    restart()
    expect(hour(9, 'poster')).toBe(60)
  })
})

test('after 400 days an hour is forgotten', () => {
  for (let m = 0; m <= 60; m++) look(at('09:00') + m * MINUTE, { poster: m, gone: 0 })
  look(at('09:00') + 400 * DAY, { poster: 60 })
  expect(hour(9)).toBe(60)
  look(at('09:00') + 401 * DAY, { poster: 60 })
  expect(hour(9)).toBeUndefined()
  const codes = database.prepare('SELECT id FROM pulse_code').all()
  expect(codes).toEqual([expect.objectContaining({ id: 'poster' })])
})

test('hours of a zone that is half an hour off are not known', () => {
  watch('09:00', '11:00', (m) => ({ poster: m }))
  expect(pulse.hourly(undefined, at('09:30'), at('10:30'))).toEqual([undefined])
  expect(pulse.hourly('nosuch', at('09:00'), at('11:00'))).toEqual([undefined, undefined])
  expect(pulse.hourly(undefined, at('09:00'), at('11:00'))).toEqual([60, 60])
})

test('an answer twice, or one that another overtook, changes nothing', () => {
  watch('09:00', '10:00', (m) => ({ poster: m }))
  look('09:58', { poster: 58 })
  now = at('10:00')
  look('10:00', { poster: 60 })
  pulse.observe([{ id: 'poster', totalScans: 60 }], now)
  expect(hour(9)).toBe(60)
})

test('a code listed twice is one', () => {
  now = at('09:00')
  const twice = (totalScans: number) => [1, 2].map(() => ({ id: 'poster', totalScans }))
  pulse.observe(twice(0), now)
  now = at('10:00')
  pulse.observe(twice(5), now)
  expect(hour(9)).toBe(5)
})

test('a clock that was days ahead does no lasting harm', () => {
  for (const time of [at('09:00') + 9 * DAY, at('10:00') + 9 * DAY]) look(time, { poster: 5 })
  expect(hour(9 + 9 * 24)).toBe(0)
  watch('10:00', '11:30', (m) => ({ poster: 10 + m }))
  expect([10, 11].map((h) => hour(h))).toEqual([60, 30])
  expect(pulse.read()).toMatchObject({ observedSince: iso('10:00'), at: iso('11:30') })
  now = at('10:00') + 9 * DAY
  expect(hour(9 + 9 * 24)).toBeUndefined()
})

test('each account has a pulse of its own', () => {
  watch('09:00', '10:00', (m) => ({ poster: m }))
  open('https://other.example.com')
  expect(pulse.observedSince()).toBeUndefined()
  watch('10:00', '11:00', (m) => ({ poster: 2 * m }))
  expect([9, 10].map((h) => hour(h))).toEqual([undefined, 120])
  open()
  expect(hour(9)).toBe(60)
})

test('a look that cannot be written is none: the next one makes up for it', () => {
  const errors: string[] = []
  const log = { ...silentLog, error: (message: string) => errors.push(message) }
  pulse = openPulse({ database, account: 'full', clock: () => now, log, everySeconds: 60 })
  watch('09:00', '09:30', (m) => ({ poster: m }))
  database.exec('PRAGMA query_only = ON')
  look('09:31', { poster: 31, late: 1 })
  database.exec('PRAGMA query_only = OFF')
  watch('09:32', '10:00', (m) => ({ poster: 32 + m, late: 1 }))
  expect(errors).toEqual(['A look at the totals of all codes could not be kept'])
  expect(hour(9, 'poster')).toBe(60)
})

/**
 * A bad case: every one of 5,000 codes is scanned in every hour, from once to a thousand times, so that no number tells
 * anything of the next. What an hour takes does not depend on how many looks made it, so two do here; what the looks of
 * the last hour take is there once, whatever the time.
 */
test('5,000 codes watched for a year take less than 200 MB', () => {
  const CODES = 5_000
  const HOURS = 20
  const MINUTES = 10
  const totals = Array<number>(CODES).fill(0)
  let seed = 1
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const lookAt = (time: Instant, scans: () => number) => {
    now = time
    const codes = totals.map((_, at) => ({ id: `code-${at}-0123456789abcdef`, totalScans: (totals[at]! += scans()) }))
    pulse.observe(codes, now)
  }
  const size = () => {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return statSync(join(folder, 'smllr.db')).size
  }
  const watchHour = (hour: number) => {
    lookAt(at('00:00') + hour * HOUR, () => 0)
    lookAt(at('00:00') + hour * HOUR + 59 * MINUTE, () => Math.ceil(1000 ** chance()))
  }

  for (const first of [0, 1]) watchHour(first)
  const before = size()
  for (let next = 2; next < 2 + HOURS; next++) watchHour(next)
  const hourBytes = (size() - before) / HOURS
  expect(hour(20)).toBeGreaterThan(CODES)
  // Each number takes about a byte: were it much less, this would not be the bad case.
  expect(hourBytes).toBeGreaterThan(CODES * 0.8)

  const withHours = size()
  for (let minute = 0; minute < MINUTES; minute++) {
    lookAt(at('00:00') + 30 * HOUR + minute * MINUTE, () => Math.ceil(17 * chance()))
  }
  const minuteBytes = (size() - withHours) / MINUTES
  expect(before + 400 * 24 * hourBytes + 60 * minuteBytes).toBeLessThan(200_000_000)
})
