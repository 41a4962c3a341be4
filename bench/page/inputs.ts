/** From a key or a click to what it does on the screen. */
import type { Page } from 'playwright'

/** Milliseconds between keys of a quick typist. */
const PACE = 150

/** Types a word and takes it away again, at a person's pace. */
export async function typeAndErase(page: Page, word: string): Promise<void> {
  for (const letter of word) await page.keyboard.press(letter).then(() => page.waitForTimeout(PACE))
  for (const _ of word) await page.keyboard.press('Backspace').then(() => page.waitForTimeout(PACE))
  await settled(page)
}

/** Until the page has nothing left to do for what was typed or clicked. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

/** Takes what was noted since it was last asked. */
export async function taken(page: Page, what: 'painted' | 'changed'): Promise<number[]> {
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
export function watchInputs(): void {
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
