import { afterAll } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { describeReportSource } from '#server/sources/conformance.ts'
import { fill } from './testing/fill.ts'
import { temporaryFolder } from './testing/folder.ts'
import { openWarehouse } from './warehouse.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

describeReportSource('The embedded engine', async (fixture, clock) => {
  const warehouse = await openWarehouse({ dataFolder: folder.path, clock, log: silentLog })
  await fill(warehouse, fixture)
  return warehouse.source
})
