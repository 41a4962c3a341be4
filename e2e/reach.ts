/** What can be reached on a page: by whoever does not point exactly, by keyboard, and in a window that shows little of it. */
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** What is pressed but cannot be hit up, down, left and right of its middle, to within a pixel that is lost to rounding. */
export function hardToHit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const PRESSED = 'a[href], button, select, summary, input, textarea, [role="option"], [role="tab"]'
    const faults: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(PRESSED)) {
      const isDrawnByLabel = element.matches('[type="radio"], [type="checkbox"]')
      const label = isDrawnByLabel ? (element as HTMLInputElement).labels?.[0] : undefined
      // A choice that is drawn by its label; a cursor over a drawing is moved by keys, the drawing itself is pointed at.
      const target = label ?? element
      if (element.closest('[inert], [popover]:not(:popover-open), dialog:not([open])') !== null) continue
      if (label === undefined && element.matches('[type="range"]')) continue
      if (
        element.matches('[href="#main"]') ||
        isInSentence(element) ||
        !target.checkVisibility({ visibilityProperty: true })
      )
        continue
      target.scrollIntoView({ block: 'center', inline: 'center' })
      const { left, right, top, bottom } = target.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      const misses = [
        [x, y - 11],
        [x, y + 11],
        [x - 11, y],
        [x + 11, y],
      ].filter(([px, py]) => !isHit(document.elementFromPoint(px!, py!), target))
      if (misses.length > 0) {
        const name = element.getAttribute('aria-label') ?? element.textContent
        faults.push(
          `${element.localName} “${name}”: ${Math.round(right - left)} × ${Math.round(bottom - top)}, missed at ${misses.join(' and ')}`,
        )
      }
    }
    return faults

    function isHit(hit: Element | null, target: Element): boolean {
      return hit !== null && (target.contains(hit) || (hit.closest('label, a, button')?.contains(target) ?? false))
    }

    /** Its size is that of the line it stands in. */
    function isInSentence(element: Element): boolean {
      const around = element.closest('p, li, dd')
      if (around === null || getComputedStyle(element).display !== 'inline') return false
      const own = element.textContent.trim().length
      return around.textContent.trim().length > own + 10
    }
  })
}

/** Presses Tab from the start to the end of the page: how often, and what had the focus without being in sight. */
export async function tabThrough(page: Page): Promise<{ steps: number; unseen: readonly string[] }> {
  const unseen: string[] = []
  let steps = 0
  for (; steps < 120; steps++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now === undefined) break
    if (!now.isSeen) unseen.push(now.name)
  }
  return { steps, unseen }
}

/** What has the focus after a press of the Tab key, and whether it is in sight there. */
function focused(page: Page): Promise<{ name: string; isSeen: boolean } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return undefined
    // What is only for ears, or drawn by its label, is seen by what stands around it.
    const isHidden = element.getBoundingClientRect().width <= 1
    const drawn = isHidden ? (element.closest('label') ?? element.parentElement!) : element
    const { left, right, top, bottom } = drawn.getBoundingClientRect()
    const [x0, x1] = [Math.max(0, left), Math.min(innerWidth, right)]
    const [y0, y1] = [Math.max(0, top), Math.min(innerHeight, bottom)]
    const hit = document.elementFromPoint((x0 + x1) / 2, (y0 + y1) / 2)
    const isSeen = x1 > x0 && y1 > y0 && hit !== null && (drawn.contains(hit) || hit.contains(drawn))
    return { name: `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent}`, isSeen }
  })
}

/** What stays in sight while the page is scrolled, other than the page itself. */
export async function covering(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => scrollTo(0, 600))
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 8 && box.bottom > 0 && box.top < innerHeight)
      .filter(({ element }) => !element.matches('[popover], dialog, dialog *, [popover] *'))
      .map(({ element }) => element.outerHTML.slice(0, 120)),
  )
}

/** The controls of the top bar and of the period with their heights in pixels. */
export function mainControls(page: Page): Promise<readonly { name: string; height: number }[]> {
  return page
    .locator('#root > div > header :is(a, button), [aria-label="Period"] button')
    .evaluateAll((all) =>
      all
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => ({ name: control.textContent, height: control.getBoundingClientRect().height })),
    )
}

/** Holds the page against the width of the window, which charts follow a moment after it has changed. */
export async function fits(page: Page, what: string): Promise<void> {
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect
    .configure({ soft: true })
    .poll(wider, { message: `wider than the window ${what}` })
    .toBeLessThanOrEqual(0)
}
