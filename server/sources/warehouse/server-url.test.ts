import { afterAll, describe, expect, it } from 'vitest'
import type { LogFields } from '#server/log.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { describeReportSource } from '#server/sources/conformance.ts'
import { openEngine } from './engine.ts'
import { fill } from './testing/fill.ts'
import { temporaryFolder } from './testing/folder.ts'
import { startHttpFront } from './testing/http-front.ts'
import { openWarehouse } from './warehouse.ts'

const folder = temporaryFolder()
const front = await startHttpFront(`${folder.path}/server`)
afterAll(async () => {
  await front.close()
  folder.remove()
})

describeReportSource(
  'A ClickHouse server by URL',
  async (fixture, clock) => {
    const warehouse = await openWarehouse({
      dataFolder: `${folder.path}/data`,
      clickhouseUrl: front.url,
      clock,
      log: silentLog,
    })
    await fill(warehouse, fixture)
    return warehouse.source
  },
  // The SQL is the one that the embedded engine is asked; here it is the way there that is tested.
  { each: 4 },
)

describe('A ClickHouse server that two write to', { timeout: 120_000 }, () => {
  const open = (name: string) =>
    openWarehouse({
      dataFolder: `${folder.path}/${name}`,
      clickhouseUrl: `${front.url}_shared`,
      clock: () => 0,
      log: silentLog,
    })

  it('shows to the one what the other has brought in', async () => {
    const reader = await open('reader')
    const writer = await open('writer')
    expect((await reader.source.qrs()).data).toEqual([])
    await writer.load.upsertDimensions({ qrs: [{ id: 'menu', title: 'Menu' }] })
    expect((await reader.source.qrs()).data).toMatchObject([{ id: 'menu', title: 'Menu' }])
    await writer.load.upsertDimensions({ qrs: [{ id: 'menu', title: 'Tonight' }] })
    expect((await reader.source.qrs()).data).toMatchObject([{ id: 'menu', title: 'Tonight' }])
    await reader.close()
    await writer.close()
  })
})

describe('A ClickHouse server that cannot be used', () => {
  const lines: string[] = []
  const keep = (message: string, fields: LogFields = {}) => {
    lines.push(`${message} ${Object.values(fields).map(String).join(' ')}`)
  }
  const log = { ...silentLog, error: keep, warn: keep }

  it('is a 503 that tells nothing of the password when it refuses the credentials', async () => {
    const url = front.url.replace('reader:', 'reader:secret-')
    await expect(openEngine({ folder: folder.path, url, log })).rejects.toMatchObject({
      status: 503,
      message: 'The scans database cannot answer just now. Try again in a moment.',
    })
    expect(lines.join('\n')).toContain('Authentication failed')
    expect(lines.join('\n')).not.toContain('secret')
  })

  it('is a 503 when nobody listens', async () => {
    const url = 'http://reader:secret@127.0.0.1:9/board'
    await expect(openEngine({ folder: folder.path, url, log })).rejects.toMatchObject({ status: 503 })
    expect(lines.join('\n')).not.toContain('secret')
  })
})
