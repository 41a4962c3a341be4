/** What an SMLLR account adds to the pages, for everyone: by axe, on a phone, in the dark, and by keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults, expect, panel, settled } from '../fixtures.ts'
import { fits } from '../reach.ts'
import { test } from './fixtures.ts'

const PAGES = ['/', '/qrs', '/qrs/menu', '/source']

test.describe('on a phone in the dark theme', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' })

  test('nothing scrolls sideways, and axe finds nothing', async ({ page }) => {
    test.slow()
    for (const path of PAGES) {
      await page.goto(`${path}?zone=UTC`)
      await settled(page)
      await fits(page, `on ${path}`)
      expect(await accessibilityFaults(page), path).toEqual([])
    }
  })

  test('an outage and a chart that fills fit too', async ({ page, start }) => {
    const smllr = await start({ limit: 30 })
    await page.goto(smllr.at('/?zone=UTC'))
    await expect(panel(page, 'Scans by day').getByRole('progressbar')).toBeVisible({ timeout: 15_000 })
    smllr.vendor.fail({ fault: '401' })
    await smllr.advance(61_000, page)
    const line = page.getByRole('status').filter({ hasText: 'SMLLR has not answered since' })
    await expect(async () => {
      await page.reload()
      await expect(line).toHaveCount(1, { timeout: 1_000 })
    }).toPass()
    await fits(page, 'on a phone')
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

test('by keyboard alone: from the badge to the page of the source, and to a chart and its table', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await settled(page)
  await tabTo(page, page.getByRole('link', { name: /^Source: SMLLR/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Source of the figures' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Overview' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await tabTo(page, page.getByRole('slider', { name: 'Scans by day, one by one' }))
  await expect(page.getByTestId('tooltip')).toContainText('2 so far')
  await page.keyboard.press('Home')
  await expect(page.getByTestId('tooltip')).toContainText('Friday 1 May 2026')
  await tabTo(page, page.getByText('Show as table'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /^Thursday 14 May 2026/ })).toBeVisible()
})

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 40 && !(await target.evaluate((it) => it === document.activeElement)); steps++) {
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}
