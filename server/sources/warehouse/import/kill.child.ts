/** An import for `kill.test.ts` to kill: it tells the step it is at and waits there for its end. */
import { writeSync } from 'node:fs'
import { silentLog } from '#server/testing/silent-log.ts'
import { openWarehouse } from '../warehouse.ts'
import { importFiles } from './import.ts'

const [dataFolder, file, step] = process.argv.slice(2) as [string, string, string]
const warehouse = await openWarehouse({ dataFolder, clock: () => 0, log: silentLog })
await importFiles(warehouse, [file], {
  dataFolder,
  now: 0,
  blockBytes: 20_000,
  scansAtOnce: 1000,
  onProgress(progress) {
    // In the middle of reading; in the other steps as soon as they have begun.
    if (progress.step !== step || (step === 'reading' && progress.lines === 0)) return
    writeSync(1, `${step}\n`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
})
