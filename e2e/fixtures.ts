import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Locator, type Page } from '@playwright/test'

/**
 * Friday 15 May 2026, 14:40 in London's winter time (UTC), 20:10 in Kolkata. The browser's clock and the server's agree. As nearly
 * every clock does, they stand between two seconds.
 */
export const NOW = '2026-05-15T14:40:00.008Z'

export const SCANS = fileURLToPath(new URL('fixtures/scans.csv', import.meta.url))

interface Servers {
  /** Filled with `fixtures/scans.csv`: 17 scans, few enough to count by hand. */
  readonly scansAddress: string
  /** With nothing in it. */
  readonly emptyAddress: string
  /** The same scans, where people sign in first. */
  readonly signOnAddress: string
}

/** Journeys start on the server with the hand-worked scans, at a fixed time. */
export const test = base.extend<object, Servers>({
  scansAddress: [async ({}, use) => withServer([NOW, SCANS], use), { scope: 'worker' }],
  emptyAddress: [async ({}, use) => withServer([NOW], use), { scope: 'worker' }],
  signOnAddress: [async ({}, use) => withServer([NOW, SCANS, 'sign-on'], use), { scope: 'worker' }],
  baseURL: async ({ scansAddress }, use) => use(scansAddress),
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(NOW)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      // Also what the content policy blocks arrives here. A failed request is told to the person, not a fault.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(message.text())
    })
    await use(page)
    expect(faults, 'faults on the page').toEqual([])
  },
})

/** A server for as long as it is used: told the time, and the file that it imports. `moveTo` moves its clock. */
export async function withServer(
  args: readonly string[],
  use: (address: string, moveTo: (at: string) => void) => Promise<void>,
): Promise<void> {
  const script = fileURLToPath(new URL('server.ts', import.meta.url))
  const server = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  try {
    await use(await firstLine(server), (at) => server.send(Date.parse(at)))
  } finally {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout! })) return line
  throw new Error('The server ended before it answered; its words are above.')
}

/** Until everything that a page loads is there: no panel is busy and no skeleton stands in for what will come. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"], [class*="animate-pulse"]')).toHaveCount(0, { timeout: 10_000 })
}

/** What axe finds wrong on the page as it stands, rule by rule: by all of its rules, or by some. */
export async function accessibilityFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  // Else it puts its findings together in a page of its own, for frames of other origins, which takes as long again.
  if (page.frames().length === 1) axe.setLegacyMode()
  const builder = rules ? axe.withRules(rules) : axe
  let { violations, incomplete } = await builder.analyze()
  // A frame that does not take it up within a second is left out, as if the page had nothing in it.
  while (incomplete.some(({ id }) => id === 'frame-tested')) ({ violations, incomplete } = await builder.analyze())
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(', ')})`)
}

/** The panel with that heading. */
export function panel(page: Page, title: string | RegExp) {
  return page.getByRole('region', { name: title })
}

/** A figure of the headline by its name: "Scans", "Unique visitors". */
export function figure(headline: Locator, name: string): Locator {
  return headline
    .locator('dl > div')
    .filter({ hasText: new RegExp(`^${name}`) })
    .locator('dd')
    .first()
}

/** Rows of the table in a panel or list, without its heading. */
export function rows(of: Locator): Locator {
  return of.locator('tbody tr')
}

export { expect }
