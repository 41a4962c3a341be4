import type { ReportSource } from '#server/sources/source.ts'
import type { Engine, Log } from './engine.ts'
import type { WarehouseLoad } from './load.ts'

export interface WarehouseOptions {
  /** `SCANBOARD_DATA`; the embedded engine lives in `warehouse` below it. */
  readonly dataFolder: string
  /** `CLICKHOUSE_URL`; without it the engine is embedded. */
  readonly clickhouseUrl?: string | undefined
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly log: Log
}

export interface Warehouse {
  /** Answers the reporting API from own scans. */
  readonly source: ReportSource
  /** Brings rows in. */
  readonly load: WarehouseLoad
  /** The database itself, for bulk statements of import and demo. */
  readonly engine: Engine
  close(): Promise<void>
}
