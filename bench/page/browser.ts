import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright'
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.ts'

/** A phone of some years ago on a slow line, as the aims have it. */
const PROCESSOR_SLOWDOWN = 4
const SLOW_LINE = {
  offline: false,
  /** Milliseconds a request. */
  latency: 150,
  /** Bytes a second. */
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

/** Milliseconds to wait for what comes: a throttled page on a busy machine takes long. */
const PATIENCE = 180_000

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
}

export interface Opened {
  readonly page: Page
  readonly cdp: CDPSession
}

interface Visitor extends Opened {
  /** For more pages of the same visitor, with what the first one left in the cache. */
  readonly context: BrowserContext
  readonly leave: () => Promise<void>
}

/** Somebody who has never been here: nothing cached, nothing stored. */
export async function newVisitor(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  context.setDefaultTimeout(PATIENCE)
  return { context, ...(await openPage(context)), leave: () => context.close() }
}

export async function openPage(context: BrowserContext): Promise<Opened> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  return { page, cdp }
}

export async function slowProcessor(cdp: CDPSession): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWDOWN })
}

export async function slowLine(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', SLOW_LINE)
}
