import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { periodOf } from '#contract/period.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { fixture } from '#server/sources/conformance/fixture.ts'
import { campaignOf, clientOf, qrOf, summaryOf, type Asked } from '#server/sources/conformance/reference.ts'
import { migrate } from './migrations.ts'
import { MIGRATIONS } from './schema.ts'
import { fill } from './testing/fill.ts'
import { temporaryFolder } from './testing/folder.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

const folder = temporaryFolder()
let warehouse: Warehouse

beforeAll(async () => {
  warehouse = await openWarehouse({ dataFolder: folder.path, clock: () => 0, log: silentLog })
})
afterAll(async () => {
  await warehouse.close()
  folder.remove()
})

const asked = { period: 'year', date: '2025-01-01', zone: 'Asia/Kolkata' } as const satisfies Asked
const period = periodOf(asked.period, asked.date, asked.zone)
const question = { period, until: period.to, includeBots: false, want: 'all' } as const

describe('Loading the warehouse', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    await warehouse.load.clear()
  })

  it('says what it holds: nothing, then what was loaded, then nothing again', async () => {
    expect(await warehouse.source.describe()).toMatchObject({ kind: 'empty', label: 'No scans yet' })
    await warehouse.load.setContent('demo')
    expect(await warehouse.source.describe()).toMatchObject({ kind: 'demo', label: 'Demo data' })
    await warehouse.load.setContent('own')
    expect(await warehouse.source.describe()).toMatchObject({ kind: 'own', label: 'Your scans' })
    await warehouse.load.clear()
    expect(await warehouse.source.describe()).toMatchObject({ kind: 'empty' })
  })

  it('moves the scans of a code along when the code changes its campaign and its client', async () => {
    await fill(warehouse, fixture)
    const moved = { id: 'menu', campaignId: 'shared', clientId: 'theatre' }

    await warehouse.load.upsertDimensions({ qrs: [moved] })
    await warehouse.load.rebuildRollups()

    const codes = fixture.codes.map((code) => (code.id === 'menu' ? { ...code, ...moved } : code))
    const after = { ...fixture, codes }
    expect((await warehouse.source.summary(question)).data).toEqual(summaryOf(after, asked))
    for (const id of ['cafe', 'theatre']) {
      expect((await warehouse.source.client(id, question)).data).toEqual(clientOf(after, id, asked))
    }
    for (const id of ['spring', 'shared']) {
      expect((await warehouse.source.campaign(id, question)).data).toEqual(campaignOf(after, id, asked))
    }
    expect((await warehouse.source.qr('menu', question)).data.timeline).toEqual(qrOf(after, 'menu', asked).timeline)
  })

  it('keeps what is known of a code where a later load leaves it out', async () => {
    await warehouse.load.upsertDimensions({
      qrs: [
        { id: 'a', title: 'First', shortUrl: 'https://sc.an/a', campaignId: 'k', clientId: 'c', createdAt: 86_400_000 },
      ],
    })
    await warehouse.load.upsertDimensions({ qrs: [{ id: 'a', title: 'Second' }] })
    expect((await warehouse.source.qr('a', question)).data).toMatchObject({
      title: 'Second',
      shortUrl: 'https://sc.an/a',
      createdAt: '1970-01-02T00:00:00.000Z',
      campaign: { id: 'k', name: 'k' },
      client: { id: 'c', name: 'c' },
    })
  })

  it('lists clients and campaigns that only a code has named, until somebody introduces them', async () => {
    await warehouse.load.upsertDimensions({ qrs: [{ id: 'a', campaignId: 'k', clientId: 'c' }] })
    expect((await warehouse.source.clients()).data).toEqual([{ id: 'c', name: 'c', activeQrs: 1, status: 'ACTIVE' }])
    await warehouse.load.upsertDimensions({
      clients: [{ id: 'c', name: 'Café' }],
      campaigns: [{ id: 'k', name: 'Kiosk' }],
    })
    expect((await warehouse.source.clients()).data).toMatchObject([{ id: 'c', name: 'Café' }])
    expect((await warehouse.source.campaigns()).data).toMatchObject([{ id: 'k', name: 'Kiosk' }])
  })

  it('knows since when a campaign or client has codes', async () => {
    const of = { campaignId: 'k', clientId: 'c' }
    await warehouse.load.upsertDimensions({
      qrs: [
        { id: 'a', ...of, createdAt: Date.parse('2026-03-02T09:00:00Z') },
        { id: 'b', ...of, createdAt: Date.parse('2026-02-16T09:00:00Z') },
      ],
    })
    const first = { createdAt: '2026-02-16T09:00:00.000Z' }
    expect((await warehouse.source.campaign('k', question)).data).toMatchObject(first)
    expect((await warehouse.source.client('c', question)).data).toMatchObject(first)
  })

  it('empties the rollups of a month whose scans are gone', async () => {
    await fill(warehouse, fixture)
    await warehouse.load.markDirty([202501])
    await warehouse.engine.run('ALTER TABLE scans DROP PARTITION 202501')

    await warehouse.load.rebuildRollups()

    const scans = fixture.scans.filter(({ at }) => !at.startsWith('2025-01'))
    expect((await warehouse.source.summary(question)).data).toEqual(summaryOf({ ...fixture, scans }, asked))
  })

  it('counts months that were marked twice once', async () => {
    await fill(warehouse, fixture)
    await warehouse.load.markDirty([202501, 202502, 202501])
    const progress: string[] = []
    await warehouse.load.rebuildRollups(({ done, total }) => {
      progress.push(`${done} of ${total}`)
    })
    expect(progress).toEqual(['0 of 2', '2 of 2'])
    expect((await warehouse.source.summary(question)).data).toEqual(summaryOf(fixture, asked))
  })
})

describe('The schema', () => {
  const version = async () => {
    const rows = await warehouse.engine.rows(
      v.object({ version: v.number() }),
      'SELECT max(version) AS version FROM schema_versions',
    )
    return rows[0]?.version
  }

  it('is brought up to date by the statements that it lacks, once', async () => {
    const next = [...MIGRATIONS, ['CREATE TABLE migrated (at UInt32) ENGINE = MergeTree ORDER BY at']]
    await migrate(warehouse.engine, next)
    await migrate(warehouse.engine, next)
    expect(await version()).toBe(MIGRATIONS.length + 1)
  })

  it('is refused when a newer program has written it', async () => {
    await expect(migrate(warehouse.engine)).rejects.toThrow(
      `The scans were stored by a newer Scanboard (schema version ${MIGRATIONS.length + 1}; this program knows ${MIGRATIONS.length}).`,
    )
  })
})
