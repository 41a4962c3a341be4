/** Opens an SMLLR account: takes the data folder and puts together what asks, keeps, watches and answers. */
import type { SmllrConfig } from '#server/config.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { PulseReader, ReportSource } from '#server/sources/source.ts'
import { takeOwnership } from '#server/state/ownership.ts'
import { openArchive } from './archive.ts'
import { createBudget } from './budget.ts'
import { openLedger } from './budget/ledger.ts'
import { createVendorClient } from './client.ts'
import { openSmllrDatabase } from './database.ts'
import { openKey } from './key.ts'
import { openPulse } from './pulse.ts'
import { createSmllrSource } from './smllr.ts'

export interface SmllrOptions {
  readonly config: SmllrConfig
  /** `SCANBOARD_DATA`; what is known of the account lies in `smllr.db` there. */
  readonly dataFolder: string
  /** What the process was started as, such as `serve`; told to whoever finds the folder taken. */
  readonly command: string
  readonly clock: Clock
  readonly log: Log
}

export interface OpenedSmllr {
  readonly source: ReportSource
  /** Undefined where the totals are not watched. */
  readonly pulse: PulseReader | undefined
  /** Stops all asking and gives the data folder free. */
  close(): Promise<void>
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Nothing is asked before somebody looks, but for the totals that are watched and what history lacks. Throws `FolderTaken`
 * when another process has the folder, and a `ConfigError` for a file without a key; a wrong key is told by the source.
 */
export async function openSmllr({ config, dataFolder, command, clock, log }: SmllrOptions): Promise<OpenedSmllr> {
  const { baseUrl, requestsPerMinute, timezoneSign, pulseSeconds, settleHours, archiveDays } = config
  // What has been opened is closed in the opposite order, also when a later step fails.
  await using opening = new AsyncDisposableStack()

  const ownership = takeOwnership(dataFolder, command, clock)
  opening.defer(() => ownership.release())
  const database = openSmllrDatabase(dataFolder)
  opening.defer(() => database.close())
  const archive = openArchive({
    database,
    account: baseUrl,
    clock,
    log,
    settleMs: settleHours * HOUR,
    keepDays: archiveDays,
  })
  opening.defer(() => archive.close())
  archive.prune(clock())
  const pruning = setInterval(() => archive.prune(clock()), DAY).unref()
  opening.defer(() => clearInterval(pruning))
  const pulse =
    pulseSeconds === 0 ? undefined : openPulse({ database, account: baseUrl, clock, log, everySeconds: pulseSeconds })

  const key = openKey(config.key, { onChange: () => budget.keyChanged(), log })
  opening.defer(() => key.close())
  const client = createVendorClient({ baseUrl, key: () => key.value(), clock, log })
  opening.defer(() => client.close())
  const ledger = openLedger({ database, account: baseUrl, clock, log })
  const budget = createBudget({ requestsPerMinute, clock, log, ledger })
  opening.defer(() => budget.close())
  const source = createSmllrSource({
    client,
    archive,
    budget,
    pulse,
    fillsHistory: true,
    pulseSeconds,
    clock,
    log,
    sign: timezoneSign,
    host: new URL(baseUrl).host,
    keyEnding: () => key.ending(),
  })
  opening.defer(() => source.close())

  const opened = opening.move()
  return { source, pulse, close: () => opened.disposeAsync() }
}
