import { join } from 'node:path'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { toFolderFault } from '#server/state/data-folder.ts'
import { takeOwnership } from '#server/state/ownership.ts'
import { openEngine, type Engine } from './engine.ts'
import { createLoad, type WarehouseLoad } from './load.ts'
import { migrate } from './migrations.ts'
import { createSource } from './source.ts'

export interface WarehouseOptions {
  /** `SCANBOARD_DATA`; the embedded engine lives in `warehouse` below it. */
  readonly dataFolder: string
  /** `CLICKHOUSE_URL`; without it the engine is embedded. */
  readonly clickhouseUrl?: string | undefined
  /** What the process was started as, such as `serve`; told to whoever finds the folder taken. */
  readonly command?: string | undefined
  readonly clock: Clock
  readonly log: Log
}

export interface Warehouse {
  /** Answers the reporting API from own scans. */
  readonly source: ReportSource
  /** Brings rows in. */
  readonly load: WarehouseLoad
  /** The database itself, for bulk statements of import and demo. */
  readonly engine: Engine
  /** Closes the engine and gives the data folder free. */
  close(): Promise<void>
}

/**
 * Takes the data folder, opens the engine, brings the schema up to date and rebuilds what a killed process left
 * behind. Throws `FolderTaken` (409) when another process has the folder, a `ConfigError` where it is not this user's or its disk
 * is full, `Problem` 503 when the engine does not answer or the schema is newer than this program.
 */
export async function openWarehouse(options: WarehouseOptions): Promise<Warehouse> {
  const { dataFolder, clickhouseUrl, command = 'serve', clock, log } = options
  const ownership = takeOwnership(dataFolder, command, clock)
  let engine: Engine | undefined
  try {
    const opened = await openEngine({ folder: join(dataFolder, 'warehouse'), url: clickhouseUrl, log })
    engine = opened
    await migrate(opened)
    const load = createLoad(opened)
    await load.rebuildRollups(({ done, total }) =>
      log.info('Rebuilding months that were left behind.', { done, total }),
    )
    const close = async () => {
      await opened.close()
      ownership.release()
    }
    return { source: createSource({ engine: opened, load, clock, close }), load, engine: opened, close }
  } catch (error) {
    await engine?.close()
    ownership.release()
    throw toFolderFault(dataFolder, error)
  }
}
