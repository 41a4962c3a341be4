/** Journeys through an SMLLR account: the real program over HTTP to a stand-in for the vendor. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createStandIn, type StandIn } from '#server/sources/smllr/testing/stand-in.ts'
import { NOW, test as base } from '../fixtures.ts'
import { accountWith } from './account.ts'
import { startClock } from './moving-clock.ts'
import { startProgram, type Program } from './program.ts'

/** As the vendor makes them. Nothing of it but its last four characters may ever be seen. */
export const KEY = 'smllr_live_journey-pQ7vXn2LrT9wKc4ZsB8dYh3Gm'

interface Settings {
  /** What the vendor allows in a minute; so much, if left out, that charts are filled at once, and history is not. */
  readonly limit?: number
  /** When the menu will be scanned besides, in ISO 8601. */
  readonly toCome?: readonly string[]
  /** Whether the key stands in a file, `key` in the data folder, and not in the environment. */
  readonly keyFile?: boolean
  /** Whether the vendor also names what clients and campaigns own, beyond its documentation. */
  readonly namesOwned?: boolean
}

/** A vendor and a program that asks it. */
export interface Smllr {
  readonly vendor: StandIn
  program(): Program
  /** Where a page of it is. */
  at(path: string): string
  /** Where the program keeps what it knows. */
  readonly dataFolder: string
  /** Lets time pass, for the vendor, the program and the page. Nobody sleeps. */
  advance(milliseconds: number, page: Page): Promise<void>
  /** Ends the program and starts it anew on the same data folder. */
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Journeys start on a calm account that they only look at. Those that break something start one of their own. */
export const test = base.extend<{ start: (settings?: Settings) => Promise<Smllr> }, { calm: Smllr }>({
  calm: [
    async ({}, use) => {
      const { smllr, stop } = await startSmllr({ limit: 6000 })
      await use(smllr)
      await stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ calm }, use) => use(calm.at('')),
  start: async ({ page }, use, info) => {
    const started: (() => Promise<void>)[] = []
    await use(async (settings = {}) => {
      const { smllr, stop } = await startSmllr(settings)
      started.push(stop)
      return smllr
    })
    // Whoever looks has gone: the program lets questions end, and some wait for a vendor that fails.
    if (info.status === info.expectedStatus) await page.goto('about:blank')
    for (const stop of started) await stop()
  },
})

async function startSmllr({
  limit = 1000,
  toCome,
  keyFile = false,
  namesOwned = false,
}: Settings): Promise<{ smllr: Smllr; stop: () => Promise<void> }> {
  const clock = startClock(Date.parse(NOW))
  const vendor = await createStandIn({
    organisation: accountWith(toCome),
    clock: () => clock.now(),
    arrivals: () => clock.now(),
    namesOwned,
    limit,
    key: KEY,
    tellsPace: true,
  })
  const dataFolder = mkdtempSync(join(tmpdir(), 'scanboard-e2e-'))
  if (keyFile) writeFileSync(join(dataFolder, 'key'), KEY)
  const start = () =>
    startProgram(clock.now(), {
      SCANBOARD_DATA: dataFolder,
      ...(keyFile ? { SMLLR_API_KEY_FILE: join(dataFolder, 'key') } : { SMLLR_API_KEY: KEY }),
      SMLLR_BASE_URL: vendor.url,
      SMLLR_REQUESTS_PER_MINUTE: String(limit),
    })
  let program = await start()
  const smllr: Smllr = {
    vendor,
    program: () => program,
    at: (path) => program.address + path,
    dataFolder,
    async advance(milliseconds, page) {
      clock.advance(milliseconds)
      await program.advance(milliseconds)
      await page.clock.setFixedTime(clock.now())
    },
    async restart(signal) {
      await program.stop(signal)
      program = await start()
    },
  }
  return {
    smllr,
    async stop() {
      await program.stop()
      await vendor.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/**
 * What the table behind the chart on the page says, bucket by bucket: those with scans, those that go on, and those that
 * are not known. Empty while there is no chart.
 */
export async function timelineOf(page: Page): Promise<Record<string, string>> {
  const table = page.getByRole('region', { name: 'Timeline as table', includeHidden: true })
  const lines = await table
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map((line) => [line.querySelector('th')!.textContent, line.querySelector('td')!.textContent] as const),
    )
  return Object.fromEntries(lines.filter(([, scans]) => scans !== '0' && scans !== 'still to come'))
}
