import type { Config } from '#server/config.ts'
import type { Worker } from '#server/control/job.ts'
import type { Log } from '#server/log.ts'
import type { PulseReader, ReportSource } from '#server/sources/source.ts'

/** An opened data folder: this process is its one owner until it is closed. */
export interface OpenedData {
  readonly source: ReportSource
  /** Only where the source is watched. */
  readonly pulse: PulseReader | undefined
  readonly work: Worker
  /** Whether there was nothing in it when it was opened, not even the demo organisation. */
  readonly isEmpty: boolean
  close(): Promise<void>
}

/**
 * Opens the data folder, or rejects with a `Problem` that says who holds it. `command` is what others are told who find
 * it taken. Only `main.ts` knows how.
 */
export type OpenData = (config: Config, log: Log, command: string) => Promise<OpenedData>

/** Why scans cannot be imported or made while an account is the source. */
export const NO_OWN_SCANS =
  'SMLLR_API_KEY or SMLLR_API_KEY_FILE is set, so all figures come from that SMLLR account, and no scans can be brought ' +
  'in beside them. To have a warehouse of own scans, unset it (for a running server too) and run the command again.'
