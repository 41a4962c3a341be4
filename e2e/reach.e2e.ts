/** Whoever reads at 400 %, or does not point exactly, reaches everything on every page. */
import type { Page } from '@playwright/test'
import { expect, settled, test } from './fixtures.ts'

const PAGES = [
  '/',
  '/qrs',
  '/qrs/menu',
  '/campaigns',
  '/campaigns/spring',
  '/clients',
  '/clients/lark',
  '/ranking/campaigns',
  '/watch-list',
  '/compare?of=qr:menu,campaign:spring',
  '/source',
  '/nowhere',
]

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}zone=UTC`)
  await settled(page)
  // The tools of the top bar come last of all.
  await expect(page.locator('[aria-keyshortcuts="Control+K"]')).toBeVisible()
}

/** What is pressed but cannot be hit up, down, left and right of its middle, to within a pixel that is lost to rounding. */
function hardToHit(page: Page): Promise<string[]> {
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

for (const path of PAGES) {
  test(`everything that is pressed on ${path} is at least 24 pixels wide and high`, async ({ page }) => {
    await open(page, path)
    await expect.poll(() => hardToHit(page)).toEqual([])
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  for (const path of PAGES) {
    test(`everything that is pressed on ${path} is large enough, and its main controls 44 pixels high`, async ({
      page,
    }) => {
      await open(page, path)
      await expect.poll(() => hardToHit(page)).toEqual([])
      const controls = page.locator('#root > div > header :is(a, button), [aria-label="Period"] button')
      const sizes = await controls.evaluateAll((all) =>
        all
          .filter((control) => control.checkVisibility({ visibilityProperty: true }))
          .map((control) => ({ name: control.textContent, height: control.getBoundingClientRect().height })),
      )
      expect(sizes.length).toBeGreaterThan(5)
      expect(sizes.filter(({ height }) => height < 44)).toEqual([])
    })
  }
})

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

test.describe('at 400 %', () => {
  // 1,280 by 1,024 pixels, four times as large.
  test.use({ viewport: { width: 320, height: 256 } })

  for (const path of PAGES) {
    test(`${path} needs no scrolling sideways, and what has the focus is in sight`, async ({ page }) => {
      await open(page, path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      const unseen: string[] = []
      let steps = 0
      for (; steps < 120; steps++) {
        await page.keyboard.press('Tab')
        const now = await focused(page)
        if (now === undefined) break
        if (!now.isSeen) unseen.push(now.name)
      }
      expect(steps).toBeGreaterThan(8)
      expect(unseen).toEqual([])
      // Only the page itself stays in sight while it is scrolled.
      await page.evaluate(() => scrollTo(0, 600))
      const covering = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && box.height > 8 && box.bottom > 0 && box.top < innerHeight)
          .filter(({ element }) => !element.matches('[popover], dialog, dialog *, [popover] *'))
          .map(({ element }) => element.outerHTML.slice(0, 120)),
      )
      expect(covering).toEqual([])
    })
  }

  const DIALOGS = [
    { path: '/', open: 'Search' },
    { path: '/', open: /May 2026/ },
    { path: '/', open: 'Take “Scans by country” away' },
    { path: '/qrs', open: 'Campaign' },
    { path: '/qrs', open: 'Views' },
  ]
  for (const { path, open: name } of DIALOGS) {
    test(`what “${name}” opens on ${path} lies in the window, and all of it can be reached`, async ({ page }) => {
      await open(page, path)
      const button = page.getByRole('button', { name }).first()
      await button.click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await expect(dialog.locator('[class*="animate-pulse"]')).toHaveCount(0)
      const box = (await dialog.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(320)
      expect(box.y + box.height).toBeLessThanOrEqual(256)
      const controls = dialog
        .locator(':is(a, button, input, select):not([tabindex="-1"], .sr-only)')
        .filter({ visible: true })
      for (const control of await controls.all()) {
        await control.scrollIntoViewIfNeeded()
        await expect(control).toBeInViewport()
      }
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    })
  }
})

test('a title that is read from the right begins where the others do, with its own order kept', async ({ page }) => {
  const leftOf = (text: string) =>
    page.getByRole('dialog').evaluate((dialog, wanted) => {
      const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        if (!walker.currentNode.textContent?.includes(wanted)) continue
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        return range.getBoundingClientRect().left
      }
      return undefined
    }, text)
  await open(page, '/')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('flyer')
  await expect(page.getByRole('option').first()).toContainText('منشور الافتتاح')
  expect(await leftOf('منشور')).toBeCloseTo((await leftOf('scn.example/'))!, 0)
})

test('with colours of the person nothing keeps a colour of ours, and what is chosen is seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await open(page, '/')
  const colours = await page.evaluate(() => {
    const seen = document.createElement('canvas').getContext('2d')!
    const hex = (colour: string) => ((seen.fillStyle = colour), seen.fillStyle)
    const system = new Set(
      ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'ButtonText', 'Highlight'].map((name) => {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.color = name
        const colour = hex(getComputedStyle(probe).color)
        probe.remove()
        return colour
      }),
    )
    // Arrows of change and icons, and what charts are drawn in; shades of the map lie between two of them.
    return [...document.querySelectorAll('main svg :is(path, line, rect)')]
      .flatMap((shape) => {
        const { stroke, fill } = getComputedStyle(shape)
        if (shape.closest('.world-map') !== null) return []
        return [stroke, fill].filter(
          (colour) => colour !== 'none' && !colour.startsWith('url(') && !colour.endsWith(', 0)'),
        )
      })
      .map(hex)
      .filter((colour) => !system.has(colour))
  })
  expect(colours).toEqual([])
  await expect(page.locator('label', { hasText: 'Month' })).toHaveCSS('text-decoration-line', 'underline')
})
