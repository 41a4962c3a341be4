import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Span } from '#contract/period.ts'
import type { QrListed } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { openSmllrDatabase } from './database.ts'
import type { Desk } from './desk.ts'
import { openPulse, type PulseRecorder } from './pulse.ts'
import { createWatchReader } from './watch.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let folder: string
let database: DatabaseSync
let now: Instant
let pulse: PulseRecorder

const at = (time: string): Instant => Date.parse(`2026-05-${time}Z`)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-watch-'))
  database = openSmllrDatabase(folder)
  // No machine dies here; days of looks need not wait for the disk.
  database.exec('PRAGMA synchronous = OFF')
  now = at('10T00:00:00')
  pulse = openPulse({
    database,
    account: 'https://smllr.example.com',
    clock: () => now,
    log: silentLog,
    everySeconds: 900,
  })
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const listed = (totals: Readonly<Record<string, number>>): QrListed[] =>
  Object.entries(totals).map(([id, totalScans]) => ({
    id,
    title: id,
    shortUrl: '',
    destinationUrl: '',
    totalScans,
    createdAt: '2026-01-01T00:00:00Z',
  }))

/** A look every quarter of an hour from one time to the other, both included. */
function watch(from: string, to: string, totals: (time: Instant) => Record<string, number>): void {
  for (let time = at(from); time <= at(to); time += 15 * MINUTE) {
    now = time
    pulse.observe(listed(totals(time)), time)
  }
}

/** The desk that has the list, and no other question for anybody. */
const deskWith = (totals: Readonly<Record<string, number>>) =>
  ({
    current: (question: { endpoint: string }) => {
      expect(question.endpoint).toBe('qrs')
      return Promise.resolve({ data: listed(totals), asOf: now - 5_000, refreshing: true })
    },
  }) as unknown as Desk

const daysUntilNow = (first: string): Span[] => {
  const pieces: Span[] = []
  for (let from = at(first); from < now; from += DAY) pieces.push({ from, to: Math.min(from + DAY, now) })
  return pieces
}

async function read(pieces: readonly Span[], totals: Readonly<Record<string, number>>) {
  const { data, ...freshness } = await createWatchReader(deskWith(totals), pulse).read({ pieces })
  return { ...data, ...freshness, of: (id: string) => data.codes.find((code) => code.id === id) }
}

describe('what is observed of an account', () => {
  test('is scans by day, unknown where it was not watched, with the last scan observed', async () => {
    // From 11 May, 06:00 on: one scan an hour of the poster until the 13th at noon; the flyer has had 40 before.
    const poster = (time: Instant) => Math.floor((Math.min(time, at('13T12:00:00')) - at('11T06:00:00')) / HOUR)
    watch('11T06:00:00', '14T09:00:00', (time) => ({ poster: poster(time), flyer: 40 }))
    const watched = await read(daysUntilNow('10T00:00:00'), { poster: 54, flyer: 40 })
    expect(watched.known).toEqual({ observedSince: at('11T06:00:00') })
    // A quarter of the 11th had gone by: the day as a whole is not known.
    expect(watched.of('poster')?.scans).toEqual([undefined, undefined, 24, 12, 0])
    expect(watched.of('poster')?.lastScannedAt).toBe('2026-05-13T12:00:00.000Z')
    expect(watched.of('flyer')).toMatchObject({ scans: [undefined, undefined, 0, 0, 0], lastScannedAt: null })
    expect(watched.of('poster')?.observedSince).toBe(at('11T06:00:00'))
    expect(watched).toMatchObject({ asOf: now - 5_000, refreshing: true })
  })

  test('takes a day for known that was watched for nine tenths', async () => {
    watch('10T00:00:00', '11T10:00:00', () => ({ poster: 1 }))
    watch('11T12:00:00', '12T10:00:00', () => ({ poster: 1 }))
    // Two hours of the 11th; on the 12th there are four, more than a tenth of the day that has gone by.
    watch('12T14:00:00', '12T20:00:00', () => ({ poster: 1 }))
    expect((await read(daysUntilNow('10T00:00:00'), { poster: 1 })).of('poster')?.scans).toEqual([0, 0, undefined])
  })

  test('begins half an hour early in a zone of half hours', async () => {
    // One scan at 18:10, in the hour in which Kolkata’s 12 May begins, at 18:30.
    watch('10T00:00:00', '12T20:00:00', (time) => ({ poster: time > at('11T18:10:00') ? 1 : 0 }))
    const pieces = [
      { from: at('10T18:30:00'), to: at('11T18:30:00') },
      { from: at('11T18:30:00'), to: now },
    ]
    expect((await read(pieces, { poster: 1 })).of('poster')?.scans).toEqual([0, 1])
  })

  test('is not told of a code whose counter fell that day', async () => {
    watch('10T00:00:00', '12T12:00:00', (time) => ({ poster: time < at('11T12:00:00') ? 50 : 3, flyer: 9 }))
    const watched = await read(daysUntilNow('10T00:00:00'), { poster: 3, flyer: 9 })
    expect(watched.of('poster')?.scans).toEqual([0, undefined, 0])
    expect(watched.of('flyer')?.scans).toEqual([0, 0, 0])
  })

  test('is counted anew for the day that goes on', async () => {
    const everyHour = (time: Instant) => ({ poster: Math.floor((time - at('10T00:00:00')) / HOUR) })
    const scans = async () => (await read(daysUntilNow('10T00:00:00'), { poster: 99 })).of('poster')?.scans
    watch('10T00:00:00', '12T06:00:00', everyHour)
    expect(await scans()).toEqual([24, 24, 6])
    watch('12T06:15:00', '12T09:00:00', everyHour)
    expect(await scans()).toEqual([24, 24, 9])
  })

  test('is taken back with the hours, when the clock was wrong', async () => {
    const scansOf11th = async () => (await read(daysUntilNow('10T00:00:00'), { poster: 24 })).of('poster')?.scans[1]
    watch('10T00:00:00', '13T00:00:00', (time) => ({
      poster: Math.max(0, Math.min(24, (time - at('11T00:00:00')) / HOUR)) | 0,
    }))
    expect(await scansOf11th()).toBe(24)
    // It was the evening of the 10th all the time, and the scans of the 11th are yet to come.
    watch('10T20:00:00', '13T00:00:00', () => ({ poster: 24 }))
    expect(await scansOf11th()).toBe(0)
  })
})

test('before the first look, and where nobody looks, nothing is known', async () => {
  const watched = await read(daysUntilNow('09T00:00:00'), { poster: 3 })
  expect(watched).toMatchObject({ known: 'nothing', codes: [{ id: 'poster', scans: [undefined] }] })
  const { data } = await createWatchReader(deskWith({ poster: 3 }), undefined).read({
    pieces: daysUntilNow('09T00:00:00'),
  })
  expect(data.known).toBe('nothing')
})

test('scans come by themselves, so they are known up to now', async () => {
  expect(await createWatchReader(deskWith({}), pulse).knownUntil(now)).toBe(now)
})
