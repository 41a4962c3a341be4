import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { periodOf, stepDate, type CalendarDate } from '#contract/period.ts'
import type { QrListed, Summary } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { createLog } from '#server/log.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { openArchive, type Archive, type ArchiveKey } from './archive.ts'
import { unpack } from './archive/packing.ts'
import { openSmllrDatabase } from './database.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let folder: string
let database: DatabaseSync
let archive: Archive
let now: Instant
let logged: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-archive-'))
  now = Date.parse('2026-05-15T12:00:00Z')
  logged = []
  open()
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

function open(account = 'https://smllr.example.com'): void {
  database = openSmllrDatabase(folder)
  // No machine dies here: hundreds of answers need not wait for the disk.
  database.exec('PRAGMA synchronous = OFF')
  const clock = () => now
  const log = createLog({ level: 'info', format: 'text', clock, write: (line) => logged.push(line) })
  archive = openArchive({ database, account, clock, log, settleMs: 48 * HOUR, keepDays: 400, mostOfGuests: 10 })
}

/** A restart of the server. */
function reopen(account?: string): void {
  archive.close()
  database.close()
  open(account)
}

const summaryOf = (totalScans: number): Summary => ({
  totalScans,
  uniqueVisitors: 1,
  topDevices: [{ device: 'Mobile', count: totalScans }],
  topCountries: [{ country: 'Germany', scans: totalScans, countryCode: 'DE' }],
})

const dayKey = (date: CalendarDate): ArchiveKey => ({ endpoint: 'summary', id: '', period: 'day', date, offset: 0 })
const qrs: ArchiveKey = { endpoint: 'qrs', id: '', period: 'all', date: '', offset: 0 }
const may14 = dayKey('2026-05-14')

/** Keeps the organisation's total of a day, as it was told at a time. */
function keepDay(date: CalendarDate, totalScans: number, at: string) {
  now = Date.parse(at)
  return archive.keep(dayKey(date), periodOf('day', date, 'UTC'), summaryOf(totalScans), now)
}

/** What later looks have replaced, oldest first, as whoever looks into the file finds it. */
function replaced() {
  const rows = database.prepare('SELECT fetched_at, body FROM replaced_answer ORDER BY fetched_at').all()
  return rows.map((row) => ({
    fetchedAt: row['fetched_at'],
    data: JSON.parse(unpack(row['body'] as Uint8Array)) as Summary,
  }))
}

const code = (i: number): QrListed => ({
  id: `6f2c9a${i.toString(16).padStart(18, '0')}`,
  title: `Table card ${i} – lunch menu`,
  shortUrl: `https://smllr.app/${(i * 7919).toString(36)}`,
  destinationUrl: `https://www.example.com/menus/lunch?table=${i}&utm_source=qr`,
  totalScans: (i * 2_654_435_761) % 9973,
  createdAt: new Date(Date.parse('2024-01-01T00:00:00Z') + i * 7_654_321).toISOString(),
})

describe('An answer', () => {
  it('comes back as it was kept, with its time, and not for another question', () => {
    keepDay('2026-05-15', 7, '2026-05-15T12:00:00Z')
    const kept = { data: summaryOf(7), fetchedAt: Date.parse('2026-05-15T12:00:00Z'), state: 'open' }
    expect(archive.get(dayKey('2026-05-15'))).toEqual(kept)
    expect(archive.get({ ...dayKey('2026-05-15'), offset: 330 })).toBeUndefined()
    expect(archive.get({ ...dayKey('2026-05-15'), period: 'week' })).toBeUndefined()
    expect(archive.get(may14)).toBeUndefined()
    reopen()
    expect(archive.get(dayKey('2026-05-15'))).toEqual(kept)
    expect(archive.get(may14)).toBeUndefined()
  })

  it('gives way to the next while its period goes on', () => {
    keepDay('2026-05-15', 7, '2026-05-15T12:00:00Z')
    expect(keepDay('2026-05-15', 9, '2026-05-15T12:01:00Z')).toMatchObject({ state: 'open', data: summaryOf(9) })
    reopen()
    expect(archive.get(dayKey('2026-05-15'))).toMatchObject({ data: summaryOf(9) })
    expect(replaced()).toEqual([])
    expect(archive.stats().answers).toBe(1)
  })

  it('of a list is kept once, the latest, and never closes', () => {
    archive.keep(qrs, undefined, [code(1)], now)
    now += 1000 * DAY
    expect(archive.keep(qrs, undefined, [code(1), code(2)], now)).toMatchObject({ state: 'open' })
    reopen()
    expect(archive.get(qrs)).toEqual({ data: [code(1), code(2)], fetchedAt: now, state: 'open' })
    expect(archive.stats()).toMatchObject({ answers: 1, sealed: 0 })
  })
})

describe('A closed period', () => {
  it('is asked for once more when its figures have settled, and then never again, across restarts', () => {
    expect(keepDay('2026-05-14', 20, '2026-05-14T23:00:00Z').state).toBe('open')
    reopen()
    expect(keepDay('2026-05-14', 21, '2026-05-15T00:05:00Z')).toMatchObject({
      state: 'closed',
      recheckAt: Date.parse('2026-05-17T00:00:00Z'),
    })
    reopen()
    expect(archive.get(may14)).toMatchObject({ state: 'closed', recheckAt: Date.parse('2026-05-17T00:00:00Z') })
    expect(archive.due(Date.parse('2026-05-16T23:59:59.999Z'), 10)).toEqual([])
    expect(archive.due(Date.parse('2026-05-17T00:00:00Z'), 10)).toEqual([may14])
    expect(keepDay('2026-05-14', 21, '2026-05-17T00:00:00Z').state).toBe('sealed')
    reopen()
    expect(archive.due(Date.parse('2027-01-01T00:00:00Z'), 10)).toEqual([])
    expect(archive.get(may14)).toEqual({
      data: summaryOf(21),
      fetchedAt: Date.parse('2026-05-17T00:00:00Z'),
      state: 'sealed',
    })
    expect(replaced()).toEqual([])
  })

  it('that is first asked for long after its end is asked for once more an hour later', () => {
    keepDay('2025-11-03', 5, '2026-05-15T12:00:00Z')
    expect(archive.due(Date.parse('2026-05-15T12:59:59Z'), 10)).toEqual([])
    expect(archive.due(Date.parse('2026-05-15T13:00:00Z'), 10)).toEqual([dayKey('2025-11-03')])
    expect(keepDay('2025-11-03', 5, '2026-05-15T13:00:00Z').state).toBe('sealed')
  })

  it('keeps both figures where the second look differs, and the later count', () => {
    keepDay('2026-05-14', 21, '2026-05-15T00:05:00Z')
    expect(keepDay('2026-05-14', 23, '2026-05-17T08:00:00Z')).toMatchObject({ state: 'sealed', data: summaryOf(23) })
    reopen()
    expect(archive.get(may14)!.data).toEqual(summaryOf(23))
    expect(replaced()).toEqual([{ data: summaryOf(21), fetchedAt: Date.parse('2026-05-15T00:05:00Z') }])
  })

  it('keeps the figures of each look that a later one replaces, though not one that only orders its fields otherwise', () => {
    keepDay('2026-05-14', 21, '2026-05-15T00:05:00Z')
    keepDay('2026-05-14', 22, '2026-05-16T00:00:00Z')
    now = Date.parse('2026-05-17T00:00:00Z')
    const { totalScans, ...rest } = summaryOf(22)
    const inOtherOrder = { ...rest, timeline: undefined, totalScans }
    expect(archive.keep(may14, periodOf('day', '2026-05-14', 'UTC'), inOtherOrder, now).state).toBe('sealed')
    expect(replaced().map(({ data }) => data.totalScans)).toEqual([21])
  })

  it('that is sealed stays as it is, whoever has asked again', () => {
    keepDay('2026-05-14', 21, '2026-05-15T00:05:00Z')
    keepDay('2026-05-14', 21, '2026-05-17T00:00:00Z')
    for (const restart of [false, true]) {
      if (restart) reopen()
      expect(keepDay('2026-05-14', 999, '2026-06-01T00:00:00Z').data).toEqual(summaryOf(21))
      expect(archive.get(may14)).toMatchObject({ data: summaryOf(21), fetchedAt: Date.parse('2026-05-17T00:00:00Z') })
    }
  })

  it('is due before those that are due later, and no more are named than wanted', () => {
    keepDay('2026-05-14', 1, '2026-05-15T12:00:00Z')
    for (const date of ['2026-05-12', '2026-05-11', '2026-05-13']) keepDay(date, 1, '2026-05-14T00:00:00Z')
    const later = Date.parse('2026-06-01T00:00:00Z')
    // Each 48 hours after its end, and those of the 11th at 01:00 an hour after they were first asked for.
    expect(archive.due(later, 3).map(({ date }) => date)).toEqual(['2026-05-11', '2026-05-12', '2026-05-13'])
  })

  it('of a code keeps the question’s every part', () => {
    const key: ArchiveKey = { endpoint: 'qr', id: 'ä/b c%41?', period: 'month', date: '2026-04-01', offset: -300 }
    const data = { qrId: key.id, timeline: [], geolocation: [], devices: [], referrers: [] }
    archive.keep(key, periodOf('month', '2026-04-01', '-05:00'), data, now)
    expect(archive.due(now + HOUR, 1)).toEqual([key])
    reopen()
    expect(archive.get(key)!.data).toEqual(data)
  })
})

describe('Two accounts in one folder', () => {
  it('have nothing in common', () => {
    keepDay('2026-05-14', 21, '2026-05-15T12:00:00Z')
    archive.asked({ endpoint: 'qr', id: 'poster', period: 'day', date: '2026-05-14', offset: 0 })
    reopen('https://other.example.com')
    expect(archive.get(may14)).toBeUndefined()
    expect(archive.due(now + 1000 * DAY, 10)).toEqual([])
    expect(archive.mostAsked('qr', 10)).toEqual([])
    expect(archive.stats()).toEqual({ answers: 0, sealed: 0, bytes: 0 })
    reopen()
    expect(archive.get(may14)!.data).toEqual(summaryOf(21))
  })
})

describe('What is looked at most', () => {
  const look = (id: string, times = 1) => {
    for (let i = 0; i < times; i++) archive.asked({ endpoint: 'qr', id, period: 'day', date: '2026-05-14', offset: 0 })
  }

  it('comes first, for each kind apart, also after a restart', () => {
    look('poster', 2)
    look('flyer', 5)
    look('card')
    archive.asked({ endpoint: 'client', id: 'north', period: 'month', date: '2026-05-01', offset: 0 })
    for (const restart of [false, true]) {
      if (restart) reopen()
      expect(archive.mostAsked('qr', 2)).toEqual(['flyer', 'poster'])
      expect(archive.mostAsked('client', 2)).toEqual(['north'])
      expect(archive.mostAsked('campaign', 2)).toEqual([])
    }
  })

  it('is soon what is looked at now', () => {
    look('poster', 3)
    now += 90 * DAY
    look('flyer')
    expect(archive.mostAsked('qr', 2)).toEqual(['flyer', 'poster'])
  })

  it('is forgotten when nobody has looked for as long as answers are kept', () => {
    look('poster')
    now += 401 * DAY
    archive.prune(now)
    expect(archive.mostAsked('qr', 9)).toEqual([])
    reopen()
    expect(archive.mostAsked('qr', 9)).toEqual([])
  })
})

describe('What nobody uses', () => {
  it('is removed after 400 days, and what somebody used is not', () => {
    keepDay('2026-05-13', 1, '2026-05-15T12:00:00Z')
    keepDay('2026-05-14', 2, '2026-05-15T12:00:00Z')
    now += 300 * DAY
    archive.get(may14)
    now += 100 * DAY
    expect(archive.prune(now)).toBe(0)
    now += DAY
    expect(archive.prune(now)).toBe(1)
    expect([archive.get(dayKey('2026-05-13')), archive.get(may14)?.data]).toEqual([undefined, summaryOf(2)])
    now += 401 * DAY
    archive.prune(now)
    expect(archive.stats()).toEqual({ answers: 0, sealed: 0, bytes: 0 })
  })

  it('goes with the figures that were replaced', () => {
    keepDay('2026-05-14', 21, '2026-05-15T00:05:00Z')
    keepDay('2026-05-14', 23, '2026-05-17T08:00:00Z')
    now += 500 * DAY
    archive.prune(now)
    expect(replaced()).toEqual([])
  })

  it('is noted at most once a day for each answer, and written together', () => {
    for (let day = 0; day < 400; day++) {
      archive.keep(dayKey(stepDate('day', '2025-01-01', day)), undefined, summaryOf(day), now)
    }
    now += DAY
    const changes = () => Number(database.prepare('SELECT total_changes() AS changes').get()!['changes'])
    const before = changes()
    for (let round = 0; round < 5; round++) {
      for (let day = 0; day < 400; day++) archive.get(dayKey(stepDate('day', '2025-01-01', day)))
      now += 60_000
    }
    archive.get(may14)
    archive.close()
    expect(changes() - before).toBe(400)
  })
})

describe('What only guests have used', () => {
  const span = (date: CalendarDate) => periodOf('day', date, 'UTC')
  /** In a zone that somebody made up. */
  const guestsDay = (i: number) => ({ ...dayKey(stepDate('day', '2024-01-01', i)), offset: 15 })
  const keepForGuest = (i: number) => {
    const key = guestsDay(i)
    archive.keep(key, span(key.date), summaryOf(i), now, true)
  }

  it('does not grow beyond what is kept of it, whatever they ask, and takes nothing from those who work', () => {
    keepDay('2026-05-13', 1, '2026-05-15T12:00:00Z')
    for (let i = 0; i < 1_000; i++) keepForGuest(i)
    expect(archive.stats().answers).toBe(1 + 10)
    reopen()
    expect(archive.get(dayKey('2026-05-13'))).toBeDefined()
    // The last to come are those that stayed.
    expect([989, 990, 999].map((i) => archive.get(guestsDay(i), true)?.data)).toEqual([
      undefined,
      summaryOf(990),
      summaryOf(999),
    ])
  })

  it('is kept like all else once somebody who works has used it', () => {
    for (let i = 0; i < 5; i++) keepForGuest(i)
    archive.get(guestsDay(0), true)
    archive.get(guestsDay(1))
    archive.get(guestsDay(1), true)
    reopen()
    // Asked for once more for a guest, when it has settled.
    now += 3 * DAY
    keepForGuest(1)
    for (let i = 100; i < 600; i++) keepForGuest(i)
    archive.prune(now)
    expect([0, 1, 2].map((i) => archive.get(guestsDay(i), true)?.data)).toEqual([undefined, summaryOf(1), undefined])
  })

  it('goes at each prune too', () => {
    for (let i = 0; i < 30; i++) keepForGuest(i)
    expect(archive.prune(now)).toBe(20)
  })

  it('is looked at once more after what those who work look at', () => {
    for (let i = 0; i < 3; i++) keepForGuest(i)
    now += HOUR
    archive.keep(may14, span('2026-05-14'), summaryOf(1), now)
    now += 3 * DAY
    expect(archive.due(now, 2)).toEqual([may14, guestsDay(0)])
  })
})

describe('The file', () => {
  it('holds a list of 5,000 codes in less than a fifth of its JSON', () => {
    const codes = Array.from({ length: 5_000 }, (_, i) => code(i))
    archive.keep(qrs, undefined, codes, now)
    expect(archive.stats().bytes).toBeLessThan(JSON.stringify(codes).length / 5)
    reopen()
    expect(archive.get(qrs)!.data).toEqual(codes)
  })

  it('does not grow because the same list is kept each minute', () => {
    const codes = Array.from({ length: 1_000 }, (_, i) => code(i))
    const size = () => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return statSync(join(folder, 'smllr.db')).size
    }
    archive.keep(qrs, undefined, codes, now)
    const before = size()
    for (let minute = 1; minute <= 60; minute++) {
      codes[minute]!.totalScans++
      archive.keep(qrs, undefined, codes, now + minute * 60_000)
    }
    expect(size()).toBeLessThan(2 * before)
  })

  it('may be read and written by its owner only', () => {
    expect(statSync(join(folder, 'smllr.db')).mode & 0o777).toBe(0o600)
  })

  it('that a newer Scanboard has written is left alone', () => {
    keepDay('2026-05-14', 21, '2026-05-15T12:00:00Z')
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => openSmllrDatabase(folder)).toThrow(
      /^smllr\.db in the data folder was written by a newer Scanboard \(state 99, this one knows \d+\)\. Start that one, or restore a backup\.$/,
    )
    database = openSmllrDatabase(mkdtempSync(join(folder, 'other-')))
  })

  it('that is damaged is told in words', () => {
    database.close()
    writeFileSync(join(folder, 'smllr.db'), 'This is no database, '.repeat(500))
    for (const beside of ['smllr.db-wal', 'smllr.db-shm']) rmSync(join(folder, beside), { force: true })
    expect(() => openSmllrDatabase(folder)).toThrow(
      /^smllr\.db in the data folder is damaged\. Restore it from a backup/,
    )
    database = openSmllrDatabase(mkdtempSync(join(folder, 'other-')))
  })
})

describe('A row that cannot be read', () => {
  it.each([
    ['half of it is missing', (body: Uint8Array) => body.subarray(0, body.length / 2)],
    ['it is no JSON', () => Buffer.from('nonsense')],
    ['it says something else', () => Buffer.from('{"totalScans":"many"}')],
  ])('is dropped with a line in the log, because %s', (_, damage) => {
    keepDay('2026-05-14', 21, '2026-05-15T12:00:00Z')
    const { body } = database.prepare('SELECT body FROM answer').get() as { body: Uint8Array }
    reopen()
    database.prepare('UPDATE answer SET body = ?').run(damage(body))
    expect(archive.get(may14)).toBeUndefined()
    expect(logged).toHaveLength(1)
    expect(logged[0]).toMatch(
      / warn {2}An answer in the archive cannot be read any more and is removed.* endpoint=summary period=day date=2026-05-14 /,
    )
    expect(keepDay('2026-05-14', 21, '2026-05-15T12:00:00Z').state).toBe('closed')
  })
})

describe('A file that cannot be written', () => {
  it('does not keep figures from whoever asked: they are served from memory', () => {
    database.exec('PRAGMA query_only = ON')
    expect(keepDay('2026-05-15', 7, '2026-05-15T12:00:00Z')).toMatchObject({ data: summaryOf(7), state: 'open' })
    expect(archive.get(dayKey('2026-05-15'))).toMatchObject({ data: summaryOf(7) })
    archive.asked(dayKey('2026-05-15'))
    archive.close()
    expect(logged[0]).toMatch(/ error The archive of SMLLR answers could not be written error=/)
  })

  it('does not keep pages from being answered when it cannot be read either', () => {
    database.close()
    expect([archive.get(may14), archive.due(now, 1)]).toEqual([undefined, []])
    expect(logged).toHaveLength(2)
    database = openSmllrDatabase(folder)
  })
})

it('What is used most stays in memory, and one object serves all', () => {
  archive = openArchive({ database, account: 'a', clock: () => now, log: silentLog, settleMs: 0, keepDays: 400 })
  archive.keep(qrs, undefined, [code(1)], now)
  expect(archive.get(qrs)!.data).toBe(archive.get(qrs)!.data)
})
