import { accessibilityFaults, expect, figure, panel, settled, test } from './fixtures.ts'

const PAGES = [
  '/',
  '/qrs',
  '/qrs/menu',
  '/campaigns',
  '/campaigns/spring',
  '/clients',
  '/clients/lark',
  '/ranking/qrs',
  '/reports',
  '/nowhere',
]

for (const path of PAGES) {
  test(`axe finds nothing on ${path} in the light theme, nor in the colours of the dark one`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${path}?zone=UTC`)
    await settled(page)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    // Colours fade into each other: in the middle of that they are of neither theme.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'))
    expect(await accessibilityFaults(page, ['color-contrast'])).toEqual([])
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  for (const path of PAGES) {
    test(`nothing on ${path} scrolls sideways, and axe finds nothing`, async ({ page }) => {
      await page.goto(`${path}?zone=UTC`)
      await settled(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      expect(await accessibilityFaults(page)).toEqual([])
    })
  }

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
