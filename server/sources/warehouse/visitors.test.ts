import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { periodOf } from '#contract/period.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { VISITOR_PRECISION } from './schema.ts'
import { temporaryFolder } from './testing/folder.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

const folder = temporaryFolder()
let warehouse: Warehouse

/** Visitors come back on other days, so that states of days and months overlap. */
const SPREAD = `
  INSERT INTO scans
  SELECT toDateTime('2025-01-01 00:00:00', 'UTC') + toUInt32(cityHash64(number, 'time') % 31536000),
    'c', '', concat('code ', toString(number % 50)), 'DE', '', '', 'Mobile', '',
    cityHash64('visitor', cityHash64(number, 'who') % 1500000), number % 20 = 0, number
  FROM numbers(2000000)`

/** Each scan by a visitor of its own, who are more by their sketch: one month of another client. */
const BY_DIFFERENT_VISITORS = `
  INSERT INTO scans
  SELECT toDateTime('2024-05-01 00:00:00', 'UTC') + toUInt32(number * 240), 'd', 'fair', 'badge', 'DE', '', '', 'Mobile', '',
    cityHash64(number, 8), 0, number
  FROM numbers(10800)`

beforeAll(async () => {
  warehouse = await openWarehouse({ dataFolder: folder.path, clock: () => 0, log: silentLog })
  const { engine, load } = warehouse
  await load.upsertDimensions({
    qrs: [
      ...Array.from({ length: 50 }, (_, i) => ({ id: `code ${i}`, clientId: 'c' })),
      { id: 'badge', campaignId: 'fair', clientId: 'd' },
    ],
  })
  await load.markDirty([202405, ...Array.from({ length: 12 }, (_, i) => 202501 + i)])
  await engine.run(SPREAD)
  await engine.run(BY_DIFFERENT_VISITORS)
  await load.rebuildRollups()
})
afterAll(async () => {
  await warehouse.close()
  folder.remove()
})

interface Asked {
  readonly name: 'year' | 'month' | 'day'
  readonly zone: string
  readonly includeBots: boolean
  /** Only the first hours of the period count. */
  readonly hours?: number
}

/** What the sketches say of the organisation and of its only client, and how many there are. */
async function visitors({ name, zone, includeBots, hours }: Asked) {
  const period = periodOf(name, '2025-06-15', zone)
  const until = hours === undefined ? period.to : period.from + hours * 3_600_000
  const [exact] = await warehouse.engine.rows(
    v.object({ visitors: v.number() }),
    `SELECT uniqExact(visitor) AS visitors FROM scans
     WHERE time >= {from:DateTime('UTC')} AND time < {to:DateTime('UTC')} AND bot <= {bots:UInt8}`,
    { from: period.from / 1000, to: until / 1000, bots: includeBots ? 1 : 0 },
  )
  const question = { period, until, includeBots, want: 'figures' } as const
  const { uniqueVisitors } = (await warehouse.source.summary(question)).data
  const client = (await warehouse.source.client('c', question)).data
  return { exact: exact!.visitors, uniqueVisitors, ofClient: client.uniqueVisitors! }
}

describe('Unique visitors', { timeout: 120_000 }, () => {
  it.each([
    [{ name: 'year', zone: 'UTC', includeBots: false }, 1_000_000],
    [{ name: 'year', zone: 'Asia/Kolkata', includeBots: true }, 1_000_000],
    [{ name: 'month', zone: 'UTC', includeBots: false }, 100_000],
    [{ name: 'month', zone: 'Asia/Kathmandu', includeBots: true }, 100_000],
    // Far from UTC, a month's first or last day counted too much is more than 1 %.
    [{ name: 'month', zone: '-12:00', includeBots: false }, 100_000],
    [{ name: 'month', zone: '+14:00', includeBots: false }, 100_000],
    [{ name: 'year', zone: 'America/New_York', includeBots: false }, 1_000_000],
  ] as const)('of %o are at most 1 %% off where there are more than %i', async (asked, atLeast) => {
    const { exact, uniqueVisitors, ofClient } = await visitors(asked)
    expect(exact).toBeGreaterThan(atLeast)
    expect(Math.abs(uniqueVisitors! / exact - 1)).toBeLessThan(0.01)
    expect(Math.abs(ofClient / exact - 1)).toBeLessThan(0.01)
  })

  it('are exact up to four thousand', async () => {
    const { exact, uniqueVisitors, ofClient } = await visitors({
      name: 'day',
      zone: 'Asia/Kolkata',
      includeBots: false,
      hours: 16,
    })
    expect(exact).toBeGreaterThan(3000)
    expect(exact).toBeLessThan(4096)
    expect(uniqueVisitors).toBe(exact)
    expect(ofClient).toBe(exact)
  })

  it('are never more than the scans', async () => {
    const [sketch] = await warehouse.engine.rows(
      v.object({ visitors: v.number() }),
      `SELECT uniqCombined64(${VISITOR_PRECISION})(visitor) AS visitors FROM scans WHERE qr_id = 'badge'`,
    )
    expect(sketch!.visitors).toBeGreaterThan(10_800)
    const period = periodOf('month', '2024-05-15', 'UTC')
    const question = { period, until: period.to, includeBots: false, want: 'figures' } as const
    const { source } = warehouse
    const answers = [
      await source.summary(question),
      await source.summary({ ...question, filter: { device: 'Mobile' } }),
      await source.client('d', question),
      await source.qr('badge', question),
      await source.qr('badge', { ...question, want: 'all' }),
    ]
    for (const { data } of answers) expect(data).toMatchObject({ totalScans: 10_800, uniqueVisitors: 10_800 })
    const { data } = await source.campaign('fair', question)
    expect(data).toMatchObject({ aggregatedScans: 10_800, uniqueVisitors: 10_800 })
  })
})
