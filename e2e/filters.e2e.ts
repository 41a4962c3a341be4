/** Expected numbers are counted by hand in `fixtures/scans.csv`. Now is 15 May 2026, 14:40 UTC. */
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, figure, panel, rows, settled, test } from './fixtures.ts'

const headline = (page: Page) => panel(page, 'May 2026 so far')
const places = (page: Page) => panel(page, /^Scans by (country|region|city)$/)
const filters = (page: Page) => page.getByRole('region', { name: 'Filters' })

test('a country filters everything on the page, until Back', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await expect(figure(headline(page), 'Scans')).toHaveText('10')
  await places(page).getByRole('link', { name: 'Germany' }).click()

  // Menu on the 1st and twice on the 2nd of May by v1, door on the 5th by v2; in the same part of April v1 twice.
  await expect(figure(headline(page), 'Scans')).toHaveText('4')
  await expect(headline(page)).toContainText('100% more than 2')
  await expect(figure(headline(page), 'Unique visitors')).toHaveText('2')
  await expect(headline(page)).toContainText('100% more than 1')
  await expect(filters(page).getByRole('listitem')).toHaveText(['Country:Germany'])
  await expect(rows(places(page))).toHaveText([/^Berlin\s*3\s*75\.0%$/, /^Bavaria\s*1\s*25\.0%$/])
  await expect(rows(panel(page, 'Scans by device'))).toHaveText([/^Mobile\s*3/, /^Tablet\s*1/])
  await expect(rows(panel(page, 'Top QR codes'))).toHaveText([/^Menu, table 4\s*3/, /^Door sticker\s*1/])
  await expect(rows(panel(page, 'Top campaigns'))).toHaveText([/^Spring menu\s*4\s*100\.0%$/])
  await page.getByText('Show as table').click()
  const day = (name: RegExp) =>
    page.getByRole('region', { name: 'Timeline as table' }).getByRole('row', { name }).getByRole('cell').first()
  await expect(day(/^Saturday 2 May 2026/)).toHaveText('2')
  await expect(day(/^Tuesday 5 May 2026/)).toHaveText('1')
  await expect(day(/^Thursday 14 May 2026/)).toHaveText('0')

  await page.goBack()
  await expect(figure(headline(page), 'Scans')).toHaveText('10')
  await expect(filters(page)).toHaveCount(0)
})

test('filters narrow each other, go along to a code, and are taken off one by one', async ({ page }) => {
  await page.goto('/?zone=UTC&country=DE')
  await panel(page, 'Scans by device').getByRole('link', { name: 'Mobile' }).click()
  await expect(figure(headline(page), 'Scans')).toHaveText('3')
  await panel(page, 'Top QR codes').getByRole('link', { name: 'Menu, table 4' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Menu, table 4' })).toBeVisible()
  // All three of them are the menu's, by one visitor.
  await expect(figure(headline(page), 'Scans')).toHaveText('3')
  await expect(figure(headline(page), 'Unique visitors')).toHaveText('1')
  await page.getByRole('button', { name: 'Device: Mobile. Remove this filter' }).click()
  await page.getByRole('button', { name: 'Country: Germany. Remove this filter' }).click()
  // One more: v9 from New York.
  await expect(figure(headline(page), 'Scans')).toHaveText('4')
})

test('a code is looked at by referrer, and the same row leads back', async ({ page }) => {
  await page.goto('/qrs/menu?zone=UTC')
  const referrer = panel(page, 'Scans by referrer').getByRole('link', { name: 'instagram.com' })
  await referrer.click()
  await expect(figure(headline(page), 'Scans')).toHaveText('1')
  await expect(rows(places(page))).toHaveText([/^United States\s*1\s*100\.0%$/])
  await referrer.click()
  await expect(figure(headline(page), 'Scans')).toHaveText('4')
})

test('in a zone of half hours the filtered month begins when that zone’s does', async ({ page }) => {
  await page.goto('/?zone=Asia/Kolkata&country=IN')
  // v4 twice in the night to 1 May, v6 twice, v7; none in April up to then.
  await expect(figure(headline(page), 'Scans')).toHaveText('5')
  await expect(figure(headline(page), 'Unique visitors')).toHaveText('3')
  await expect(headline(page)).toContainText('5 more than 0')
})

test('scans from nowhere known can be looked at alone', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await places(page).getByRole('link', { name: 'Unknown country' }).click()
  await expect(figure(headline(page), 'Scans')).toHaveText('1')
  await expect(rows(panel(page, 'Top QR codes'))).toHaveText([/^منشور الافتتاح\s*1/])
})

test('by keyboard alone: along the countries of the map, into one, into its regions, and out by the chip', async ({
  page,
}) => {
  await page.goto('/?zone=UTC')
  const cursor = page.getByRole('slider', { name: /^Countries on the map/ })
  await cursor.focus()
  await expect(cursor).toHaveAttribute('aria-valuetext', 'Germany: 4 scans, 40.0%; 1 of 4')
  await page.keyboard.press('ArrowRight')
  await expect(cursor).toHaveAttribute('aria-valuetext', 'India: 3 scans, 30.0%; 2 of 4')
  await page.keyboard.press('Enter')
  await expect(figure(headline(page), 'Scans')).toHaveText('3')
  await expect(rows(places(page))).toHaveText([/^Maharashtra\s*3/])
  await places(page).getByRole('link', { name: 'Maharashtra' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows(places(page))).toHaveText([/^Mumbai\s*2/, /^Pune\s*1/])
  // The row is gone; the focus is on the place that it led to.
  await expect(places(page).locator('[aria-current]:focus')).toHaveText('Maharashtra')
  await page.getByRole('button', { name: /^Country: India/ }).focus()
  await page.keyboard.press('Enter')
  await expect(figure(headline(page), 'Scans')).toHaveText('10')
  await expect(filters(page)).toHaveCount(0)
})

test('by keyboard alone: a country by its row, which stays until the answer of its country is drawn', async ({
  page,
}) => {
  await page.goto('/?zone=UTC')
  await expect(places(page).getByRole('link', { name: 'Germany' })).toHaveAttribute('href', /country=DE/)
  await places(page).getByRole('link', { name: 'Germany' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows(places(page))).toHaveText([/^Berlin\s*3/, /^Bavaria\s*1/])
  await expect(places(page).locator('[aria-current]:focus')).toHaveText('Germany')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everyone can use a filtered page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/?zone=UTC&country=DE&device=Mobile')
    await settled(page)
    await page.getByText('How exact is this?').click()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goto('/qrs?zone=UTC&country=DE')
    await settled(page)
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
