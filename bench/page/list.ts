/** The list of all codes on a slow processor: from a key or a click to what it does on the screen. */
import type { Browser, Page } from 'playwright'
import { newVisitor, slowProcessor } from './browser.ts'

export interface ListTimes {
  /** Milliseconds from a key to the next paint, for each letter typed and erased at a person's pace. */
  readonly keyMs: readonly number[]
  /** Milliseconds from a key to the paint of the list that it leaves, each letter awaited. */
  readonly foundMs: readonly number[]
  /** Milliseconds from a click on a heading to the paint of the sorted list: each column for the first time. */
  readonly sortMs: readonly number[]
}

/** Milliseconds between keys of a quick typist. */
const PACE = 150

export async function timeList(browser: Browser, address: string): Promise<ListTimes> {
  const { page, cdp, leave } = await newVisitor(browser)
  await page.addInitScript(watchInputs)
  await page.goto(`${address}/qrs`)
  const status = page.getByRole('status').filter({ hasText: /QR codes/ })
  await status.waitFor()
  const word = await someWord(page)
  await slowProcessor(cdp)
  const search = page.getByRole('searchbox')
  await search.focus()

  for (const letter of word) await page.keyboard.press(letter, { delay: 0 }).then(() => page.waitForTimeout(PACE))
  for (const _ of word) await page.keyboard.press('Backspace').then(() => page.waitForTimeout(PACE))
  await settled(page)
  const keyMs = await taken(page, 'painted')

  for (const letter of word) {
    await page.keyboard.press(letter)
    await foundAnew(page)
  }
  const foundMs = await taken(page, 'changed')
  await search.fill('')
  await settled(page)
  await taken(page, 'painted')

  for (const heading of await page.getByRole('columnheader').getByRole('button').all()) {
    await heading.click()
    await settled(page)
  }
  const sortMs = await taken(page, 'painted')
  await leave()
  return { keyMs, foundMs, sortMs }
}

/** A word of a title, so that each of its letters leaves fewer rows than the one before. */
async function someWord(page: Page): Promise<string> {
  const links = page.getByRole('grid').getByRole('link')
  await links.first().waitFor()
  const titles = await links.allTextContents()
  const word = titles.flatMap((title) => title.toLowerCase().split(/[^a-z]+/)).find((part) => part.length >= 6)
  if (word === undefined) throw new Error('No title on the first screen has a plain word of six letters.')
  return word.slice(0, 8)
}

/** Until the page says how many it finds now; a letter that leaves as many as before changes nothing. */
async function foundAnew(page: Page): Promise<void> {
  const count = await page.evaluate(() => window.inputsSeenByBench.changed.length)
  const isNoted = (count: number) => window.inputsSeenByBench.changed.length > count
  await page.waitForFunction(isNoted, count, { timeout: 1500 }).catch(() => undefined)
}

/** Until the page has nothing left to do for what was typed or clicked. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

/** Takes what was noted since it was last asked. */
async function taken(page: Page, what: 'painted' | 'changed'): Promise<number[]> {
  return page.evaluate((what) => {
    const noted = window.inputsSeenByBench[what]
    window.inputsSeenByBench = { painted: [], changed: [] }
    return noted
  }, what)
}

declare global {
  interface Window {
    /** Milliseconds from each input to the paint after it, and to the paint after the page said how many it found. */
    inputsSeenByBench: { painted: number[]; changed: number[] }
  }
}

/** Runs in the page before anything else of it. */
function watchInputs(): void {
  window.inputsSeenByBench = { painted: [], changed: [] }
  const painted = (note: (time: number) => void) =>
    requestAnimationFrame(() => setTimeout(() => note(performance.now())))
  let since: number | undefined
  for (const name of ['keydown', 'click']) {
    document.addEventListener(
      name,
      (event) => {
        since = event.timeStamp
        const from = event.timeStamp
        painted((time) => window.inputsSeenByBench.painted.push(time - from))
      },
      { capture: true },
    )
  }
  new MutationObserver((changes) => {
    const isStatus = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest('[role=status]') !== null
    if (since === undefined || !changes.some(({ target }) => isStatus(target))) return
    const from = since
    since = undefined
    painted((time) => window.inputsSeenByBench.changed.push(time - from))
  }).observe(document, { childList: true, subtree: true, characterData: true })
}
