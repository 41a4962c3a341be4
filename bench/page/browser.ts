import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
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

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
}

/** A page of a browser that has never been here: nothing cached, nothing stored. */
export async function newVisitor(
  browser: Browser,
): Promise<{ page: Page; cdp: CDPSession; leave: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  return { page, cdp, leave: () => context.close() }
}

export async function slowProcessor(cdp: CDPSession): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWDOWN })
}

export async function slowLine(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', SLOW_LINE)
}
