/** A page opened on a slow processor and a slow line: for the first time, and again by somebody who has been there. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'
import { newVisitor, openPage, slowLine, slowProcessor } from './browser.ts'

export interface Visit {
  /** Milliseconds from the start of navigation to the largest contentful paint. */
  readonly largestPaintMs: number
  /** Total blocking time: by how much tasks after the first paint were longer than 50 ms, in milliseconds. */
  readonly blockingMs: number
  /** Cumulative layout shift, no unit. */
  readonly layoutShift: number
}

export interface Visits {
  readonly cold: readonly Visit[]
  /** With the browser's cache of the first visit. */
  readonly warm: readonly Visit[]
  /**
   * Bytes of scripts' memory in use after garbage was collected: when everything has been used once, so that what is kept
   * on purpose is there, and after a minute of the same.
   */
  readonly heap: { readonly before: number; readonly after: number }
}

/** A page to measure: its path, what shows that its main content stands there, and what somebody does on it. */
export interface Visited {
  readonly path: string
  readonly stands: (page: Page) => Promise<void>
  /** Once; it is repeated for a minute. */
  readonly minute: (page: Page) => Promise<void>
}

const A_MINUTE = 60_000

export async function measureVisits(
  browser: Browser,
  address: string,
  visited: Visited,
  times: number,
): Promise<Visits> {
  const cold: Visit[] = []
  const warm: Visit[] = []
  for (let i = 0; i < times; i++) {
    const { context, leave } = await newVisitor(browser)
    cold.push(await visit(context, address, visited))
    warm.push(await visit(context, address, visited))
    await leave()
  }
  return { cold, warm, heap: await heapOverAMinute(browser, address, visited) }
}

async function visit(context: BrowserContext, address: string, { path, stands }: Visited): Promise<Visit> {
  const { page, cdp } = await openPage(context)
  await slowProcessor(cdp)
  await slowLine(cdp)
  await page.addInitScript(watchVisit)
  await page.goto(address + path)
  await stands(page)
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => {
    const { tasks, ...rest } = window.visitSeenByBench
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const blocking = tasks.map(({ start, end }) => Math.max(0, end - Math.max(start, firstPaint) - 50))
    return { ...rest, blockingMs: blocking.reduce((sum, ms) => sum + ms, 0) }
  })
  await page.close()
  return seen
}

async function heapOverAMinute(
  browser: Browser,
  address: string,
  { path, stands, minute }: Visited,
): Promise<Visits['heap']> {
  const { page, cdp, leave } = await newVisitor(browser)
  await page.goto(address + path)
  await stands(page)
  await page.waitForLoadState('networkidle')
  await minute(page)
  const before = await heapInUse(cdp)
  const end = performance.now() + A_MINUTE
  while (performance.now() < end) await minute(page)
  const after = await heapInUse(cdp)
  await leave()
  return { before, after }
}

async function heapInUse(cdp: CDPSession): Promise<number> {
  // What is freed only in a second round hung on what the first one freed.
  for (let round = 0; round < 2; round++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize
}

interface Seen {
  largestPaintMs: number
  layoutShift: number
  /** Tasks of more than 50 ms, in milliseconds from the start of navigation. */
  tasks: { start: number; end: number }[]
}

declare global {
  interface Window {
    visitSeenByBench: Seen
  }
}

/** Runs in the page before anything else of it. */
function watchVisit(): void {
  const seen: Seen = { largestPaintMs: 0, layoutShift: 0, tasks: [] }
  window.visitSeenByBench = seen
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime }) => (seen.largestPaintMs = startTime))
  watch('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, end: startTime + duration }))
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) seen.layoutShift += value
  })
}
