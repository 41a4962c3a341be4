import * as v from 'valibot'
import { afterEach, describe, expect, it } from 'vitest'
import { periodOf } from '#contract/period.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { fixture } from '#server/sources/conformance/fixture.ts'
import { summaryOf } from '#server/sources/conformance/reference.ts'
import { startChild } from '#server/testing/child.ts'
import { temporaryFolder } from './testing/folder.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

const loader = new URL('testing/half-load.ts', import.meta.url)
const year = { period: 'year', date: '2025-01-01', zone: 'Asia/Kathmandu' } as const
const period = periodOf(year.period, year.date, year.zone)
const question = { period, until: period.to, includeBots: false, want: 'all' } as const

describe('A warehouse whose process was killed', { timeout: 120_000 }, () => {
  const folder = temporaryFolder()
  let warehouse: Warehouse | undefined
  afterEach(async () => {
    await warehouse?.close()
    folder.remove()
  })

  it('between inserting scans and counting them keeps every scan and counts them at the next start', async () => {
    const child = await startChild(loader, folder.path)
    await child.kill()

    warehouse = await openWarehouse({ dataFolder: folder.path, clock: () => 0, log: silentLog })

    const stored = await warehouse.engine.rows(v.object({ scans: v.number() }), 'SELECT count() AS scans FROM scans')
    expect(stored).toEqual([{ scans: fixture.scans.length }])
    expect((await warehouse.source.summary(question)).data).toEqual(summaryOf(fixture, year))
    const marked = await warehouse.engine.rows(v.unknown(), 'SELECT month FROM pending_months FINAL WHERE dirty')
    expect(marked).toEqual([])
  })
})
