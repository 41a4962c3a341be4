import type { Config } from '#server/config.ts'
import type { Worker } from '#server/control/job.ts'
import type { Log } from '#server/log.ts'
import type { ReportSource } from '#server/sources/source.ts'

/** An opened data folder: this process is its one owner until it is closed. */
export interface OpenedData {
  readonly source: ReportSource
  readonly work: Worker
  /** Whether there is nothing in it yet, not even the demo organisation. */
  isEmpty(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Opens the data folder, or rejects with a `Problem` that says who holds it. `command` is what others are told who find
 * it taken. Only `main.ts` knows how.
 */
export type OpenData = (config: Config, log: Log, command: string) => Promise<OpenedData>
