/** In a process of its own: imports one file into an empty warehouse, and has the engine alone take in the same file. */
import { performance } from 'node:perf_hooks'
import { silentLog } from '#server/testing/silent-log.ts'
import { importFiles } from '#server/sources/warehouse/import/import.ts'
import { SCAN_COLUMNS } from '#server/sources/warehouse/schema.ts'
import { openWarehouse, type Warehouse } from '#server/sources/warehouse/warehouse.ts'
import { serveParent } from '../child.ts'
import { NOW } from '../warehouses.ts'
import { LOG_COLUMNS, type LogFormat } from './log-files.ts'

let warehouse: Warehouse
let dataFolder: string

const skills = {
  async open({ folder }: { folder: string }) {
    dataFolder = folder
    warehouse = await openWarehouse({ dataFolder, command: 'bench', clock: () => NOW, log: silentLog })
  },

  /** Milliseconds of the import, how many of them counted the rollups, and what all threads worked for it. */
  async import({ file }: { file: string }) {
    let countingSince: number | undefined
    const worked = process.cpuUsage()
    const started = performance.now()
    const { imported, bots } = await importFiles(warehouse, [file], {
      dataFolder,
      now: NOW,
      onProgress({ step }) {
        if (step === 'counting') countingSince ??= performance.now()
      },
    })
    const ended = performance.now()
    const rollupsMs = ended - (countingSince ?? ended)
    return { imported, bots, ms: ended - started, processorMs: processorMsSince(worked), rollupsMs }
  },

  /** Milliseconds of the engine's own way: one statement, into a table like `scans`, with nothing asked of the values. */
  async bareInsert({ file, format }: { file: string; format: LogFormat }) {
    const { engine } = warehouse
    await engine.run('DROP TABLE IF EXISTS bare_scans')
    await engine.run('CREATE TABLE bare_scans AS scans')
    const header = LOG_COLUMNS.map((column) => `${column} String`).join(', ')
    const values = SCAN_COLUMNS.map((column) => BARE_VALUES[column])
    const worked = process.cpuUsage()
    const started = performance.now()
    await engine.run(
      `INSERT INTO bare_scans (${SCAN_COLUMNS.join(', ')}) SELECT ${values.join(', ')}
       FROM file('${file}', '${format === 'csv' ? 'CSVWithNames' : 'JSONEachRow'}', '${header}')`,
    )
    const ms = performance.now() - started
    const processorMs = processorMsSince(worked)
    await engine.run('DROP TABLE bare_scans')
    return { ms, processorMs }
  },
}
export type ImportWorker = typeof skills

function processorMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const BARE_VALUES: Readonly<Record<(typeof SCAN_COLUMNS)[number], string>> = {
  time: `parseDateTimeBestEffort(scanned_at, 'UTC')`,
  client_id: 'client_id',
  campaign_id: 'campaign_id',
  qr_id: 'qr_id',
  country: 'country',
  region: 'region',
  city: 'city',
  device: `'Unknown'`,
  referrer: 'domainWithoutWWW(referrer)',
  visitor: 'sipHash64(visitor_id)',
  bot: 'false',
  key: 'reinterpretAsUInt128(sipHash128(qr_id, scan_id))',
}

serveParent(skills, () => warehouse.close())
