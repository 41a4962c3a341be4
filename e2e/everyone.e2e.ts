/** Every page for everyone. Each is opened once for all themes and sizes: opening it is what takes the time. */
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, figure, panel, settled, test } from './fixtures.ts'
import { covering, fits, hardToHit, mainControls, tabThrough } from './reach.ts'

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
  '/reports',
  '/nowhere',
]

for (const path of PAGES) {
  test(`${path} is for everyone, at a desk, on a phone and at 400 %`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}zone=UTC`)
    await settled(page)
    // The tools of the top bar come last of all.
    await expect(page.locator('[aria-keyshortcuts="Control+K"]')).toBeVisible()
    await test.step('at a desk', () => atDesk(page))
    await page.setViewportSize({ width: 390, height: 844 })
    await test.step('on a phone', () => onPhone(page))
    // 1,280 by 1,024 pixels, four times as large.
    await page.setViewportSize({ width: 320, height: 256 })
    await test.step('at 400 %', () => enlarged(page))
  })
}

/** Axe finds nothing, nor in the colours of the dark theme, and what is pressed is at least 24 pixels wide and high. */
async function atDesk(page: Page): Promise<void> {
  expect.soft(await accessibilityFaults(page), 'in the light theme').toEqual([])
  await everythingIsHit(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours fade into each other: in the middle of that they are of neither theme.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'))
  expect.soft(await accessibilityFaults(page, ['color-contrast']), 'in the dark theme').toEqual([])
}

/** Nothing scrolls sideways, axe finds nothing, what is pressed is large enough, and the main controls are 44 pixels high. */
async function onPhone(page: Page): Promise<void> {
  await fits(page, 'on a phone')
  expect.soft(await accessibilityFaults(page), 'on a phone').toEqual([])
  await everythingIsHit(page)
  const controls = await mainControls(page)
  expect.soft(controls.length).toBeGreaterThan(5)
  expect.soft(controls.filter(({ height }) => height < 44)).toEqual([])
}

/** Nothing scrolls sideways, what has the focus is in sight, and nothing but the page stays there while it is scrolled. */
async function enlarged(page: Page): Promise<void> {
  await fits(page, 'at 400 %')
  const { steps, unseen } = await tabThrough(page)
  expect.soft(steps).toBeGreaterThan(8)
  expect.soft(unseen).toEqual([])
  expect.soft(await covering(page)).toEqual([])
}

async function everythingIsHit(page: Page): Promise<void> {
  await expect
    .configure({ soft: true })
    .poll(() => hardToHit(page))
    .toEqual([])
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the period is changed in a sheet', async ({ page }) => {
    await page.goto('/?zone=UTC')
    await page
      .getByRole('region', { name: 'Period' })
      .getByRole('button', { name: /May 2026/ })
      .click()
    const sheet = page.getByRole('dialog')
    await expect(sheet).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
    await sheet.getByText('Day', { exact: true }).click()
    await expect(page).toHaveURL(/period=day/)
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(figure(panel(page, 'Friday 15 May 2026 so far'), 'Scans')).toHaveText('2')
  })

  test('the pages are a tap away', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Campaigns' }).last().tap()
    await expect(page.getByRole('heading', { level: 1, name: 'Campaigns' })).toBeVisible()
  })
})

test('by keyboard alone: from the skip link to a code, its period and its picture', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await expect(panel(page, 'Top QR codes')).toContainText('Menu, table 4')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const code = panel(page, 'Top QR codes').getByRole('link', { name: 'Menu, table 4' })
  for (let steps = 0; steps < 40 && !(await code.evaluate((link) => link === document.activeElement)); steps++) {
    await page.keyboard.press('Tab')
  }
  await expect(code).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Menu, table 4' })).toBeVisible()
})

test('a chosen theme holds across a reload and is there before anything is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await page.getByRole('button', { name: /theme/i }).click()
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
