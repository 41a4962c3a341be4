/** The list of all codes on a slow processor: from a key or a click to what it does on the screen. */
import type { Browser, Page } from 'playwright'
import { newVisitor, slowProcessor } from './browser.ts'
import { settled, taken, typeAndErase, watchInputs } from './inputs.ts'
import { OVERVIEW, paletteOf } from './visited.ts'

export interface ListTimes {
  /** Milliseconds from a key to the next paint, for each letter typed and erased at a person's pace. */
  readonly keyMs: readonly number[]
  /** Milliseconds from a key to the paint of the list that it leaves, each letter awaited. */
  readonly foundMs: readonly number[]
  /** Milliseconds from a click on a heading to the paint of the sorted list: each column for the first time. */
  readonly sortMs: readonly number[]
}

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

  await typeAndErase(page, word)
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

/** Milliseconds from a key to the next paint in the palette over the overview, which finds among all codes. */
export async function timePalette(browser: Browser, address: string): Promise<readonly number[]> {
  const { page, cdp, leave } = await newVisitor(browser)
  await page.addInitScript(watchInputs)
  await page.goto(address + OVERVIEW.path)
  await OVERVIEW.stands(page)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await paletteOf(page).waitFor()
  // All codes are there once one is found.
  await page.keyboard.type('poster')
  await page
    .getByRole('option', { name: /poster/i })
    .first()
    .waitFor()
  await paletteOf(page).fill('')
  await settled(page)
  await taken(page, 'painted')
  await slowProcessor(cdp)
  await typeAndErase(page, 'poster')
  const keyMs = await taken(page, 'painted')
  await leave()
  return keyMs
}
