import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { fixture as whole, type Fixture, type FixtureScan } from '#server/sources/conformance/fixture.ts'
import { campaignOf, clientOf, qrOf, summaryOf, type Asked } from '#server/sources/conformance/reference.ts'
import { questionOf } from '#server/sources/conformance/tested.ts'
import { daysOfOwners, trendsOfCodes } from '#server/use-cases/days.ts'
import { createAnswers } from './answers.ts'
import type { Engine } from './engine.ts'
import { monthOf } from './load.ts'
import { createReports, type Reports } from './reports.ts'
import { fill } from './testing/fill.ts'
import { temporaryFolder } from './testing/folder.ts'
import { createSource } from './source.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

/** One year of it: enough here, and sooner loaded. */
const fixture: Fixture = { ...whole, scans: whole.scans.filter(({ at }) => at.startsWith('2026')) }

const folder = temporaryFolder()
let warehouse: Warehouse
let reports: Reports
let statements = 0

/** The engine, with the reading statements counted. */
function counted(engine: Engine): Engine {
  return Object.create(engine, {
    rows: {
      value: (...asked: Parameters<Engine['rows']>) => {
        statements += 1
        return engine.rows(...asked)
      },
    },
  }) as Engine
}

beforeAll(async () => {
  warehouse = await openWarehouse({ dataFolder: folder.path, clock: () => 0, log: silentLog })
})
afterAll(async () => {
  await warehouse.close()
  folder.remove()
})
beforeEach(async () => {
  await warehouse.load.clear()
  await fill(warehouse, fixture)
  reports = createReports(counted(warehouse.engine), createAnswers())
})

const AFTER_ALL = Date.parse('2033-01-01T00:00:00Z')

const year: Asked = { period: 'year', date: '2026-01-01', zone: 'Asia/Kolkata' }

/** Everything that can be asked about a span, from the source and by a plain count. */
async function everything(asked: Asked) {
  const question = questionOf(asked)
  return {
    summary: await reports.summary(question),
    qr: await reports.qr('menu', question),
    campaign: await reports.campaign('spring', question),
    client: await reports.client('cafe', question),
    scansOfMenu: (await reports.qrs(AFTER_ALL)).find(({ id }) => id === 'menu')?.totalScans,
    scansOfSpring: (await reports.campaigns(AFTER_ALL)).find(({ id }) => id === 'spring')?.totalScans,
  }
}

function countedPlainly(data: Fixture, asked: Asked) {
  const people = data.scans.filter(({ bot }) => !bot)
  const ofSpring = new Set(data.codes.filter((code) => code.campaignId === 'spring').map(({ id }) => id))
  return {
    summary: summaryOf(data, asked),
    // Ties among places are in no order that the reference knows.
    qr: { ...qrOf(data, 'menu', asked), geolocation: expect.any(Array) as unknown },
    campaign: campaignOf(data, 'spring', asked),
    client: clientOf(data, 'cafe', asked),
    scansOfMenu: people.filter(({ qrId }) => qrId === 'menu').length,
    scansOfSpring: people.filter(({ qrId }) => ofSpring.has(qrId)).length,
  }
}

const scan = (at: string): FixtureScan => ({
  at,
  qrId: 'menu',
  country: 'IN',
  region: 'Maharashtra',
  city: 'Pune',
  device: 'TV',
  referrer: 'example.com',
  visitor: 'new here',
  bot: false,
})

/** Adds one scan of the menu, by somebody who has never scanned. */
async function add({ engine, load }: Warehouse, { at, qrId, visitor, ...seen }: FixtureScan): Promise<void> {
  await load.markDirty([monthOf(Date.parse(at))])
  await engine.insert('scans', [
    {
      ...seen,
      time: Date.parse(at) / 1000,
      client_id: 'cafe',
      campaign_id: 'spring',
      qr_id: qrId,
      visitor: Number.parseInt(Buffer.from(visitor).toString('hex').slice(0, 12), 16),
      key: 1_000_000,
    },
  ])
  await load.rebuildRollups()
}

describe('The warehouse, asked again', { timeout: 120_000 }, () => {
  it('answers the same without asking the engine', async () => {
    const first = await everything(year)
    expect(first).toEqual(countedPlainly(fixture, year))
    statements = 0
    expect(await everything(year)).toEqual(first)
    expect(statements).toBe(0)
  })

  it('counts a scan that has come in since', async () => {
    await everything(year)
    const late = scan('2026-05-15T09:00:00Z')
    await add(warehouse, late)
    expect(await everything(year)).toEqual(countedPlainly({ ...fixture, scans: [...fixture.scans, late] }, year))
  })

  it('counts nothing when all has been removed since', async () => {
    await everything(year)
    await warehouse.load.clear()
    expect(await reports.summary(questionOf(year))).toMatchObject({ totalScans: 0, uniqueVisitors: 0, topQrs: [] })
    expect(await reports.qrs(AFTER_ALL)).toEqual([])
    await expect(reports.qr('menu', questionOf(year))).rejects.toMatchObject({ status: 404 })
  })

  it('sees what any statement has changed, by whatever way', async () => {
    await reports.qrs(AFTER_ALL)
    await warehouse.engine.run('TRUNCATE TABLE qrs')
    expect(await reports.qrs(AFTER_ALL)).toEqual([])
  })

  it('calls codes, campaigns and clients what they are called now', async () => {
    await everything(year)
    await reports.clients()
    await warehouse.load.upsertDimensions({
      clients: [{ id: 'cafe', name: 'Coffee house' }],
      campaigns: [{ id: 'spring', name: 'Summer' }],
      qrs: [{ id: 'menu', title: 'Tonight' }],
    })
    const question = questionOf(year)
    const client = { id: 'cafe', name: 'Coffee house' }
    const campaign = { id: 'spring', name: 'Summer' }
    expect(await reports.qr('menu', question)).toMatchObject({ title: 'Tonight', campaign, client })
    expect(await reports.campaign('spring', question)).toMatchObject({ name: 'Summer', client })
    expect(await reports.client('cafe', question)).toMatchObject({ clientName: 'Coffee house' })
    expect((await reports.client('cafe', question)).campaigns).toContainEqual(expect.objectContaining(campaign))
    expect((await reports.summary(question)).topQrs).toContainEqual(expect.objectContaining({ title: 'Tonight' }))
    expect((await reports.summary(question)).topCampaigns).toContainEqual(expect.objectContaining(campaign))
    expect(await reports.qrs(AFTER_ALL)).toContainEqual(expect.objectContaining({ id: 'menu', title: 'Tonight' }))
    expect(await reports.campaigns(AFTER_ALL)).toContainEqual(expect.objectContaining(campaign))
    expect(await reports.clients()).toContainEqual(expect.objectContaining(client))
  })

  it('takes the figures from what is known in full', async () => {
    const { totalScans, uniqueVisitors, timeline } = await reports.summary(questionOf(year))
    statements = 0
    expect(await reports.summary(questionOf(year, 'figures'))).toMatchObject({ totalScans, uniqueVisitors, timeline })
    expect(statements).toBe(0)
  })

  it('tells people from people and bots', async () => {
    const question = questionOf(year)
    await reports.summary(question)
    const withBots = summaryOf(fixture, { ...year, bots: 'include' })
    expect(await reports.summary({ ...question, includeBots: true })).toEqual(withBots)
  })

  it('tells zones apart whose years begin and end together', async () => {
    // Already April in Berlin, still March in Lagos.
    const aprilFool = scan('2026-03-31T22:30:00Z')
    await add(warehouse, aprilFool)
    const data = { ...fixture, scans: [...fixture.scans, aprilFool] }
    for (const zone of ['Europe/Berlin', 'Africa/Lagos']) {
      const asked = { ...year, zone }
      expect(await reports.summary(questionOf(asked))).toEqual(summaryOf(data, asked))
    }
  })
})

describe('A day that is going on', { timeout: 120_000 }, () => {
  const day = { period: 'day', date: '2031-07-01', zone: 'UTC' } as const
  const lastScan = scan('2031-07-01T09:30:00Z')
  const atNoon = { ...day, until: '2031-07-01T12:00:30Z' }
  const data = { ...fixture, scans: [...fixture.scans, lastScan] }

  beforeEach(() => add(warehouse, lastScan))

  it('is counted once for as long as nothing is scanned, while its hours begin as they do', async () => {
    expect(await reports.summary(questionOf(atNoon))).toEqual(summaryOf(data, atNoon))
    statements = 0
    const later = { ...day, until: '2031-07-01T13:10:00Z' }
    const answer = await reports.summary(questionOf(later))
    expect(answer.timeline).toHaveLength(14)
    expect(answer).toEqual(summaryOf(data, later))
    expect((await reports.summary(questionOf(atNoon))).timeline).toHaveLength(13)
    expect(statements).toBe(0)
  })

  it('does not have the days of campaigns counted again by whoever looks within a minute', async () => {
    const parts = { engine: counted(warehouse.engine), load: warehouse.load, clock: () => 0, close: async () => {} }
    const source = createSource(parts)
    const { data: first } = await daysOfOwners('campaign', 'Asia/Kolkata', {
      source,
      now: Date.parse('2031-07-01T12:00:00.004Z'),
    })
    statements = 0
    const { data: again } = await daysOfOwners('campaign', 'Asia/Kolkata', {
      source,
      now: Date.parse('2031-07-01T12:00:59.999Z'),
    })
    expect(again).toEqual(first)
    expect(statements).toBe(0)
  })

  it('does not have the trends of codes counted again by whoever looks within a minute', async () => {
    const parts = { engine: counted(warehouse.engine), load: warehouse.load, clock: () => 0, close: async () => {} }
    const kolkata = { timezone: 'Asia/Kolkata' }
    const source = createSource(parts)
    const { data: first } = await trendsOfCodes(kolkata, { source, now: Date.parse('2031-07-01T12:00:00.004Z') })
    statements = 0
    const { data: again } = await trendsOfCodes(kolkata, { source, now: Date.parse('2031-07-01T12:00:59.999Z') })
    // The same list, so that it is not written out again either.
    expect(again).toBe(first)
    expect(statements).toBe(0)
    expect(first).toEqual([{ id: 'menu', scans: 1, before: 0 }])
    // Where scans follow, only those before now.
    const { data: early } = await trendsOfCodes(kolkata, { source, now: Date.parse(lastScan.at) })
    expect(early).toEqual([])
  })

  it('leaves what lies ahead out of lists, which ask the engine nothing until the next scan comes', async () => {
    const [ahead, passed] = [Date.parse('2031-07-01T09:00:00Z'), Date.parse(lastScan.at) + 1]
    const menuAt = async (now: number) => (await reports.qrs(now)).find(({ id }) => id === 'menu')?.totalScans ?? NaN
    const before = await menuAt(ahead)
    statements = 0
    expect(await menuAt(Date.parse(lastScan.at))).toBe(before)
    expect(statements).toBe(0)
    expect(await menuAt(passed)).toBe(before + 1)
  })

  it('is counted up to the second where scans follow', async () => {
    for (const until of ['2031-07-01T09:29:59Z', '2031-07-01T09:30:00Z', '2031-07-01T09:30:00.500Z']) {
      expect(await reports.summary(questionOf({ ...day, until }))).toEqual(summaryOf(data, { ...day, until }))
    }
    expect((await reports.summary(questionOf({ ...day, until: '2031-07-01T09:30:00Z' }))).totalScans).toBe(0)
    expect((await reports.summary(questionOf({ ...day, until: '2031-07-01T09:30:01Z' }))).totalScans).toBe(1)
  })

  it('counts the scans of the minute', async () => {
    await reports.summary(questionOf(atNoon))
    const next = scan('2031-07-01T12:00:10Z')
    await add(warehouse, next)
    const after = { ...data, scans: [...data.scans, next] }
    expect(await reports.summary(questionOf(atNoon))).toEqual(summaryOf(after, atNoon))
  })
})
