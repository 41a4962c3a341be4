// A process that puts a fixture's scans into the warehouse and waits to be killed before any rollup is counted.
import { silentLog } from '#server/testing/silent-log.ts'
import { fixture } from '#server/sources/conformance/fixture.ts'
import { openWarehouse } from '../warehouse.ts'
import { fill } from './fill.ts'

const { engine, load } = await openWarehouse({ dataFolder: process.argv[2]!, clock: () => 0, log: silentLog })
await fill({ engine, load: { ...load, rebuildRollups: () => Promise.resolve() } }, fixture)
console.log('ready')
setInterval(() => {}, 1 << 30)
