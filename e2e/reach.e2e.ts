/** What is opened at 400 %, names that are read from the right, and colours of the person. */
import type { Page } from '@playwright/test'
import { expect, settled, test } from './fixtures.ts'

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${path}?zone=UTC`)
  await settled(page)
  // The tools of the top bar come last of all.
  await expect(page.locator('[aria-keyshortcuts="Control+K"]')).toBeVisible()
}

test.describe('at 400 %', () => {
  // 1,280 by 1,024 pixels, four times as large.
  test.use({ viewport: { width: 320, height: 256 } })

  for (const [path, buttons] of [
    ['/', ['Search', /May 2026/, 'Take “Scans by country” away']],
    ['/qrs', ['Campaign', 'Views']],
  ] as const) {
    test(`what is opened on ${path} lies in the window, and all of it can be reached`, async ({ page }) => {
      await open(page, path)
      for (const name of buttons) await test.step(String(name), () => opens(page, name))
    })
  }

  async function opens(page: Page, name: string | RegExp): Promise<void> {
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
