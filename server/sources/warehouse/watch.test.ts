import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import type { Fixture, FixtureScan } from '#server/sources/conformance/fixture.ts'
import { createAnswers } from './answers.ts'
import type { Engine } from './engine.ts'
import { createReports } from './reports.ts'
import { fill } from './testing/fill.ts'
import { temporaryFolder } from './testing/folder.ts'
import { createWatchReader } from './watch.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

const scan = (at: string, qrId: string, bot = false): FixtureScan => ({
  at: `2026-05-${at}Z`,
  qrId,
  country: 'IN',
  region: '',
  city: '',
  device: 'Mobile',
  referrer: '',
  visitor: at,
  bot,
})

const code = (id: string, campaignId: string, clientId: string) => ({
  id,
  title: id,
  shortUrl: '',
  destinationUrl: '',
  createdAt: '2026-01-01T00:00:00Z',
  campaignId,
  clientId,
})

/** Midnight in Kolkata is 18:30 in UTC. */
const fixture: Fixture = {
  clients: [{ id: 'cafe', name: 'Café', status: 'ACTIVE' }],
  campaigns: [{ id: 'spring', name: 'Spring' }],
  codes: [code('menu', 'spring', 'cafe'), code('stray', '', ''), code('unseen', '', 'cafe')],
  scans: [
    scan('10T18:29:59', 'menu'),
    scan('10T18:30:00', 'menu'),
    scan('11T18:29:59', 'menu'),
    scan('11T18:30:00', 'menu'),
    scan('12T03:00:00', 'menu', true),
    scan('12T03:59:59', 'stray'),
    scan('12T04:00:00', 'stray'),
    // The newest is by a bot: imports reach as far as that.
    scan('12T06:00:00', 'stray', true),
  ],
}
const instant = (at: string) => Date.parse(`2026-05-${at}Z`)

/** The 11th and the 12th of May in Kolkata; the 12th is cut at 9:30 and ends now. */
const pieces = [
  { from: instant('10T18:30:00'), to: instant('11T18:30:00') },
  { from: instant('11T18:30:00'), to: instant('12T04:00:00') },
  { from: instant('12T04:00:00'), to: instant('12T06:00:01') },
]

const folder = temporaryFolder()
let warehouse: Warehouse
let statements = 0

beforeAll(async () => {
  warehouse = await openWarehouse({ dataFolder: folder.path, clock: () => 0, log: silentLog })
  await fill(warehouse, fixture)
})
afterAll(async () => {
  await warehouse.close()
  folder.remove()
})

/** A reader of its own, whose engine counts the statements. */
function reader() {
  const engine = Object.create(warehouse.engine, {
    rows: {
      value: (...asked: Parameters<Engine['rows']>) => {
        statements += 1
        return warehouse.engine.rows(...asked)
      },
    },
  }) as Engine
  return createWatchReader(createReports(engine, createAnswers()), () => instant('12T07:00:00'))
}

describe('own scans', () => {
  test('are counted by code and piece of time, first instant in and last out, bots left out', async () => {
    const { data, asOf } = await reader().read({ pieces })
    expect(asOf).toBe(instant('12T07:00:00'))
    expect(data.known).toBe('counted')
    expect(data.codes.map(({ id, scans, totalScans, client }) => ({ id, scans, totalScans, client }))).toEqual([
      { id: 'menu', scans: [2, 1, 0], totalScans: 4, client: { id: 'cafe', name: 'Café' } },
      { id: 'stray', scans: [0, 1, 1], totalScans: 2, client: null },
      { id: 'unseen', scans: [0, 0, 0], totalScans: 0, client: { id: 'cafe', name: 'Café' } },
    ])
  })

  test('are known up to the last of them that does not lie ahead of now', async () => {
    const watch = reader()
    expect(await watch.knownUntil(instant('20T00:00:00'))).toBe(instant('12T06:00:01'))
    expect(await watch.knownUntil(instant('12T05:00:00'))).toBe(instant('12T04:00:01'))
    // Until the next one comes nobody need be asked.
    const asked = statements
    expect(await watch.knownUntil(instant('12T05:59:59'))).toBe(instant('12T04:00:01'))
    expect(statements).toBe(asked)
    // Where all lie ahead, up to now; the engine takes whole seconds only.
    expect(await watch.knownUntil(instant('10T00:00:00.123'))).toBe(instant('10T00:00:00'))
  })

  test('are counted once, however often they are asked for', async () => {
    const watch = reader()
    const { data: first } = await watch.read({ pieces })
    const asked = statements
    expect((await watch.read({ pieces })).data).toBe(first)
    expect(statements).toBe(asked)
  })
})

describe('the rate by which scans are missed', () => {
  /** Forty a day, twenty each at ten and at thirteen; of 15 May only those at ten. */
  function readerSince(first: string) {
    const days = (Date.parse('2026-05-15T00:00:00Z') - Date.parse(`${first}T00:00:00Z`)) / 86_400_000
    const times = Array.from({ length: days * 2 + 1 }, (_, n) => {
      const day = Date.parse(`${first}T00:00:00Z`) + Math.floor(n / 2) * 86_400_000
      return day + (n % 2 === 0 ? 10 : 13) * 3_600_000
    })
    const scansIn = async (span: { from: number; to: number }) =>
      20 * times.filter((time) => time >= span.from && time < span.to).length
    const reports = createReports(warehouse.engine, createAnswers())
    return createWatchReader(
      { ...reports, scansIn, bounds: async () => ({ oldestScan: times[0], newestScan: times.at(-1) }) },
      () => 0,
    )
  }

  test.each(['2026-03-01', '2026-05-01'])(
    'is that of the weeks that there are, at most four: since %s',
    async (first) => {
      const watch = readerSince(first)
      // A hundred are missing after two and a half days.
      expect(await watch.breaksOffAt(Date.parse('2026-05-17T21:59:00Z'))).toBeUndefined()
      expect(await watch.breaksOffAt(Date.parse('2026-05-17T22:01:00Z'))).toBe(Date.parse('2026-05-15T10:01:00Z'))
      const begin = Date.parse(`${first}T10:00:00Z`)
      expect(await watch.beginsAt(begin - 59 * 3_600_000)).toBeUndefined()
      expect(await watch.beginsAt(begin - 61 * 3_600_000)).toBe(begin)
    },
  )

  test('is that of a week at least: a few days of scans say little of the next', async () => {
    // Since 13 May a hundred, which are fourteen a day: in two and a half days thirty-six are missing.
    const watch = readerSince('2026-05-13')
    expect(await watch.breaksOffAt(Date.parse('2026-05-17T22:01:00Z'))).toBeUndefined()
    // After a week it is a hundred.
    expect(await watch.breaksOffAt(Date.parse('2026-05-22T10:02:00Z'))).toBe(Date.parse('2026-05-15T10:01:00Z'))
  })
})
