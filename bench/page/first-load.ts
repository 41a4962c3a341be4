/** The overview, opened for the first time: what comes over the wire, and how long until figures stand there. */
import type { Browser, CDPSession } from 'playwright'
import { readManifest } from '../../scripts/sizes.ts'
import { newVisitor, slowLine, slowProcessor } from './browser.ts'

export interface Weight {
  /** Bytes with their headers, of all that was asked for before the first chart. */
  readonly beforeChart: number
  /** Bytes of headers among them. */
  readonly headers: number
  /** Bytes with their headers, of all that the page loads. */
  readonly all: number
}

/** Opens the overview with one kind of compression and adds up what arrives. */
export async function weighFirstLoad(browser: Browser, address: string, encoding: 'gzip' | 'br'): Promise<Weight> {
  const { page, cdp, leave } = await newVisitor(browser)
  await cdp.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': encoding } })
  const loaded = watchNetwork(cdp)
  await page.goto(address)
  await page.locator('.recharts-surface').first().waitFor()
  await page.waitForLoadState('networkidle')
  await leave()
  const drawing = drawingFile()
  const chartAskedAt = loaded.find(({ url }) => new URL(url).pathname === drawing)?.askedAt
  if (chartAskedAt === undefined) throw new Error(`The page drew a chart without ${drawing}.`)
  const before = loaded.filter(({ askedAt }) => askedAt < chartAskedAt)
  return { beforeChart: sum(before, 'bytes'), headers: sum(before, 'headers'), all: sum(loaded, 'bytes') }
}

function sum(requests: readonly Loaded[], what: 'bytes' | 'headers'): number {
  return requests.reduce((total, request) => total + request[what], 0)
}

/** Path of the chunk that draws the charts: whatever else a chart needs may come with other parts of the page. */
function drawingFile(): string {
  const drawing = Object.values(readManifest()).find(({ name }) => name === 'recharts')
  if (drawing === undefined)
    throw new Error('The build has no chunk called recharts. Correct bench/page/first-load.ts.')
  return `/${drawing.file}`
}

interface Loaded {
  readonly url: string
  readonly askedAt: number
  /** With headers. */
  readonly bytes: number
  readonly headers: number
}

/** The requests that have been answered; grows as they are. */
function watchNetwork(cdp: CDPSession): readonly Loaded[] {
  const asked = new Map<string, { url: string; askedAt: number; headers: number }>()
  const loaded: Loaded[] = []
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) =>
    asked.set(requestId, { url: request.url, askedAt: timestamp, headers: 0 }),
  )
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const request = asked.get(requestId)
    if (request !== undefined) request.headers = response.encodedDataLength
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId)
    if (request !== undefined) loaded.push({ ...request, bytes: encodedDataLength })
  })
  return loaded
}

export interface FirstLoad {
  /** Milliseconds from the start of navigation until the headline's figures are painted. */
  readonly figuresMs: number
  readonly chartMs: number
}

/** One cold load of the overview on a slow processor and a slow line. */
export async function timeFirstLoad(browser: Browser, address: string): Promise<FirstLoad> {
  const { page, cdp, leave } = await newVisitor(browser)
  await slowProcessor(cdp)
  await slowLine(cdp)
  await page.addInitScript(watchFirstLoad)
  await page.goto(address)
  await page.locator('.recharts-surface').first().waitFor()
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => window.seenByBench)
  await leave()
  const { figuresMs, chartMs } = seen
  if (figuresMs === undefined || chartMs === undefined) throw new Error('The overview showed no figures.')
  return { figuresMs, chartMs }
}

interface Seen {
  figuresMs?: number
  chartMs?: number
}

declare global {
  interface Window {
    seenByBench: Seen
  }
}

/** Runs in the page before anything else of it. */
function watchFirstLoad(): void {
  const seen: Seen = {}
  window.seenByBench = seen
  const painted = (note: (time: number) => void) =>
    requestAnimationFrame(() => setTimeout(() => note(performance.now())))
  let figures = false
  let chart = false
  new MutationObserver(() => {
    if (!figures && /\d/.test(document.querySelector('main dl dd')?.textContent ?? '')) {
      figures = true
      painted((time) => (seen.figuresMs = time))
    }
    if (!chart && document.querySelector('.recharts-surface')) {
      chart = true
      painted((time) => (seen.chartMs = time))
    }
  }).observe(document, { childList: true, subtree: true, characterData: true })
}
