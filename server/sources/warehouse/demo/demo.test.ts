import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { periodOf } from '#contract/period.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { temporaryFolder } from '../testing/folder.ts'
import { openWarehouse, type Warehouse } from '../warehouse.ts'
import { makeDemo, type DemoOptions } from './demo.ts'

const NOW = Date.parse('2026-05-20T10:30:00Z')
const SIZES = { scans: 40_000, qrs: 200, seed: 1, now: NOW }

const folder = temporaryFolder()
let warehouse: Warehouse
afterAll(async () => {
  await warehouse.close()
  folder.remove()
})
beforeAll(async () => {
  warehouse = await openWarehouse({ dataFolder: folder.path, clock: () => NOW, log: silentLog })
})

const number = v.object({ value: v.number() })

async function one(sql: string): Promise<number> {
  const [row] = await warehouse.engine.rows(number, sql)
  return row!.value
}
const scans = (condition: string) => one(`SELECT count() AS value FROM scans WHERE ${condition}`)
/** A number that changes when any column of any scan does. */
const fingerprint = () => one('SELECT toUInt32(sum(cityHash64(*))) AS value FROM scans')

async function byWeekday(condition: string, zone: string): Promise<number[]> {
  const rows = await warehouse.engine.rows(
    v.object({ day: v.number(), scans: v.number() }),
    `SELECT toDayOfWeek(time, 0, '${zone}') AS day, count() AS scans FROM scans
     WHERE NOT bot AND ${condition} GROUP BY day ORDER BY day`,
  )
  return rows.map((row) => row.scans)
}

describe('A demo organisation', () => {
  beforeAll(async () => {
    await makeDemo(warehouse, SIZES)
  })

  test('has exactly the scans and codes asked for, and says that it is a demo', async () => {
    expect(await scans('true')).toBe(40_000)
    expect(await one('SELECT uniqExact(key) AS value FROM scans')).toBe(40_000)
    expect((await warehouse.source.qrs()).data).toHaveLength(200)
    expect((await warehouse.source.campaigns()).data).toHaveLength(40)
    expect((await warehouse.source.clients()).data).toHaveLength(12)
    expect(await warehouse.load.content()).toBe('demo')
  })

  test('has no scan after now, before its span or before its code was made', async () => {
    expect(await scans(`time > fromUnixTimestamp(${NOW / 1000}) OR time < '2025-04-01 00:00:00'`)).toBe(0)
    expect(
      await one('SELECT count() AS value FROM scans INNER JOIN qrs ON qrs.id = scans.qr_id WHERE time < created_at'),
    ).toBe(0)
  })

  test('reaches up to the running hour', async () => {
    expect(await scans(`time > fromUnixTimestamp(${NOW / 1000 - 3600})`)).toBeGreaterThan(0)
  })

  test('has scans only of its codes, each under its own campaign and client', async () => {
    expect(
      await one(`SELECT count() AS value FROM scans LEFT ANTI JOIN qrs
        ON qrs.id = scans.qr_id AND qrs.campaign_id = scans.campaign_id AND qrs.client_id = scans.client_id`),
    ).toBe(0)
  })

  test('is scanned by bots for two to three in a hundred, in swarms', async () => {
    expect((await scans('bot')) / 40_000).toBeCloseTo(0.025, 3)
    expect(
      await one('SELECT max(c) AS value FROM (SELECT count() AS c FROM scans WHERE bot GROUP BY visitor)'),
    ).toBeGreaterThan(10)
  })

  test('does not know the place of three to four in a hundred', async () => {
    const unknown = (await scans("NOT bot AND country = ''")) / (await scans('NOT bot'))
    expect(unknown).toBeGreaterThan(0.03)
    expect(unknown).toBeLessThan(0.04)
    expect(await scans("country = '' AND city != ''")).toBe(0)
  })

  test('is held in the hand: mostly phones, some tablets and desktops', async () => {
    expect((await scans("NOT bot AND device = 'Mobile'")) / (await scans('NOT bot'))).toBeGreaterThan(0.85)
    expect(await scans("NOT bot AND device = 'Tablet'")).toBeGreaterThan(0)
    expect(await scans("NOT bot AND device = 'Desktop'")).toBeGreaterThan(0)
  })

  test('sees many people again, most of all on the way to work', async () => {
    const unique = (condition: string) =>
      one(`SELECT uniqExact(visitor) / count() AS value FROM scans WHERE NOT bot AND ${condition}`)
    expect(await unique('true')).toBeGreaterThan(0.55)
    expect(await unique('true')).toBeLessThan(0.8)
    expect(await unique("campaign_id = 'limmat-departures'")).toBeLessThan(await unique("client_id = 'lindenhof'"))
  })

  test('is quiet in the museum on Mondays and busiest at weekends', async () => {
    const [monday, ...others] = await byWeekday("campaign_id = 'oosterkade-guide'", 'Europe/Amsterdam')
    expect(monday).toBeLessThan(Math.min(...others))
    expect(Math.min(...others.slice(4))).toBeGreaterThan(Math.max(...others.slice(0, 4)))
  })

  test('rides on workdays', async () => {
    const week = await byWeekday("campaign_id = 'limmat-departures'", 'Europe/Zurich')
    expect(Math.min(...week.slice(0, 5))).toBeGreaterThan(Math.max(...week.slice(5)))
  })

  test('eats at noon by the clock of its own country', async () => {
    const noon = (zone: string) => scans(`NOT bot AND campaign_id = 'hikari-order' AND toHour(time, '${zone}') = 12`)
    const night = (zone: string) => scans(`NOT bot AND campaign_id = 'hikari-order' AND toHour(time, '${zone}') = 4`)
    expect(await noon('Asia/Tokyo')).toBeGreaterThan(0)
    expect(await night('Asia/Tokyo')).toBe(0)
  })

  test('is at home where its client is', async () => {
    const swiss = await scans("client_id = 'limmat-transit' AND NOT bot AND country = 'CH'")
    expect(swiss / (await scans("client_id = 'limmat-transit' AND NOT bot"))).toBeGreaterThan(0.75)
    expect(await one("SELECT uniqExact(city) AS value FROM scans WHERE country = 'CH'")).toBeGreaterThan(8)
  })

  test('has a code that fell silent 36 days ago and one that was never scanned', async () => {
    const idOf = async (title: string) => (await warehouse.source.qrs()).data.find((qr) => qr.title === title)!
    const silent = await idOf('Shelter panel, Bahnhof Stettbach, bay D')
    const last = await one(`SELECT toUnixTimestamp(max(time)) AS value FROM scans WHERE qr_id = '${silent.id}'`)
    const daysAgo = (NOW / 1000 - last) / 86_400
    expect(daysAgo).toBeGreaterThan(34)
    expect(daysAgo).toBeLessThan(42)
    expect((await idOf('Roll-up banner, main lobby (reprint)')).totalScans).toBe(0)
  })

  test('has an inactive client whose scans have ended', async () => {
    const clients = (await warehouse.source.clients()).data
    expect(clients.find(({ id }) => id === 'kino-orion')?.status).toBe('INACTIVE')
    expect(await scans("client_id = 'kino-orion' AND time > '2026-02-01 00:00:00'")).toBe(0)
  })

  test('is added up: a month of the summary is what the scans of the month count', async () => {
    const period = periodOf('month', '2026-03-15', 'UTC')
    const summary = (await warehouse.source.summary({ period, until: period.to, includeBots: false, want: 'figures' }))
      .data
    expect(summary.totalScans).toBe(await scans('NOT bot AND toYYYYMM(time) = 202603'))
  })

  test('leaves no scratch tables behind', async () => {
    expect(await one("SELECT count() AS value FROM system.tables WHERE name LIKE 'demo_%'")).toBe(0)
  })
})

describe('Making a demo', () => {
  const small: DemoOptions = { ...SIZES, scans: 3_000, qrs: 100 }

  test('gives the same scans for the same seed, and others for another', { timeout: 60_000 }, async () => {
    await makeDemo(warehouse, small)
    const first = await fingerprint()
    await makeDemo(warehouse, small)
    expect(await fingerprint()).toBe(first)
    await makeDemo(warehouse, { ...small, seed: 2 })
    expect(await fingerprint()).not.toBe(first)
    expect(await scans('true')).toBe(3_000)
  })

  test('reports progress up to the end of both stages', { timeout: 60_000 }, async () => {
    const seen: string[] = []
    await makeDemo(warehouse, {
      ...small,
      onProgress: ({ stage, done, total }) => done === total && seen.push(`${stage} ${total}`),
    })
    // April 2025 to May 2026 are fourteen months.
    expect(seen).toEqual(['scans 3000', 'rollups 14'])
  })

  test('given up half-way leaves nothing behind', async () => {
    const giveUp = () => {
      throw new Error('Stopped by the operator.')
    }
    await expect(makeDemo(warehouse, { ...small, onProgress: giveUp })).rejects.toThrow('Stopped by the operator.')
    expect(await scans('true')).toBe(0)
    expect((await warehouse.source.qrs()).data).toEqual([])
    expect(await warehouse.load.content()).toBe('empty')
  })

  test('does not touch own scans unless forced to', { timeout: 60_000 }, async () => {
    await warehouse.load.clear()
    await warehouse.load.upsertDimensions({ qrs: [{ id: 'mine' }] })
    await warehouse.load.setContent('own')
    await expect(makeDemo(warehouse, small)).rejects.toMatchObject({ status: 409, message: /your own scans/ })
    expect((await warehouse.source.qrs()).data).toHaveLength(1)
    await makeDemo(warehouse, { ...small, force: true })
    expect((await warehouse.source.qrs()).data).toHaveLength(100)
  })

  test.each([
    { scans: 0, said: 'at least 1' },
    { scans: 1.5, said: 'whole number' },
    { qrs: 99, said: 'at least 100' },
    { seed: -1, said: 'from 0' },
  ])('refuses impossible sizes: $said', async ({ said, ...sizes }) => {
    const refused = makeDemo(warehouse, { ...small, ...sizes })
    await expect(refused).rejects.toBeInstanceOf(Problem)
    await expect(refused).rejects.toThrow(said)
  })
})
