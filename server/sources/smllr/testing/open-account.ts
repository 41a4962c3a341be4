/** An account as a source over a stand-in of the vendor, with a file of its own that goes with it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { openArchive } from '../archive.ts'
import { createBudget, type Budget } from '../budget.ts'
import { createVendorClient, LIMITS, type VendorLimits } from '../client.ts'
import { openSmllrDatabase } from '../database.ts'
import { createSmllrSource } from '../smllr.ts'
import type { StandIn } from './stand-in.ts'

export interface OpenAccountOptions {
  readonly vendor: Pick<StandIn, 'url' | 'key'>
  readonly clock: Clock
  readonly log?: Log
  readonly requestsPerMinute?: number
  readonly limits?: Partial<VendorLimits>
  /** Left out: no question is asked but the test's own. */
  readonly fillsHistory?: boolean
  /** Of the archive; left out: one of its own, removed at the end. */
  readonly folder?: string
}

export interface OpenAccount {
  readonly source: ReportSource
  readonly budget: Budget
  /** The key in use; the vendor's, until another is put in. */
  key(): string
  /** Puts in another key, as if the file that holds it had changed. */
  useKey(key: string): void
  close(): Promise<void>
}

const HOUR = 3_600_000

export function openAccount(options: OpenAccountOptions): OpenAccount {
  const { vendor, clock, log = silentLog, requestsPerMinute = 60, limits, fillsHistory = false } = options
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'scanboard-smllr-'))
  const database = openSmllrDatabase(folder)
  const archive = openArchive({ database, account: vendor.url, clock, log, settleMs: 48 * HOUR, keepDays: 400 })
  let key = vendor.key()
  const client = createVendorClient({
    baseUrl: vendor.url,
    key: () => key,
    clock,
    log,
    limits: { ...LIMITS, ...limits },
  })
  const budget = createBudget({ requestsPerMinute, clock, log })
  const source = createSmllrSource({
    client,
    archive,
    budget,
    fillsHistory,
    pulseSeconds: 60,
    clock,
    log,
    sign: 'js',
    host: new URL(vendor.url).host,
    keyEnding: () => key.slice(-4),
  })
  return {
    source,
    budget,
    key: () => key,
    useKey(other) {
      key = other
      budget.keyChanged()
    },
    async close() {
      await source.close()
      await budget.close()
      await client.close()
      archive.close()
      database.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true })
    },
  }
}
