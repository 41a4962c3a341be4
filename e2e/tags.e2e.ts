/**
 * Tags on codes. Scans by people are counted by hand in `fixtures/scans.csv`: in May, up to the 15th at 14:40 UTC, the menu 4 by two visitors, the
 * door 2 by two, the expo 3 by two, the flyer 1.
 */
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, figure, NOW, panel, rows, SCANS, settled, test, withServer } from './fixtures.ts'

const list = (page: Page) => rows(panel(page, 'QR codes'))
const headline = (page: Page) => panel(page, 'May 2026 so far')
const selected = (page: Page) => page.getByRole('region', { name: 'Selected' })
const byTag = (page: Page) => panel(page, 'Scans by tag')

/** What people do to tags stays on the server: these journeys have one of their own. */
test.use({
  baseURL: async ({}, use) => withServer([NOW, SCANS], use),
})

test('codes are tagged by keyboard, and found by their tags', async ({ page }) => {
  await page.goto('/qrs/menu?zone=UTC')
  await page.getByRole('button', { name: 'Add tags' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Find or add a tag' })).toBeFocused()
  await page.keyboard.type('table')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'table' })).toBeChecked()
  // With nothing typed Enter saves.
  await page.keyboard.press('Enter')
  await expect(panel(page, 'This code').getByRole('link', { name: 'table' })).toBeVisible()

  await page.goto('/qrs?zone=UTC')
  for (const title of [/^Select Door sticker/, /^Select Expo stand/])
    await page.getByRole('checkbox', { name: title }).check()
  await selected(page).getByRole('button', { name: 'Tags' }).click()
  await expect(page.getByRole('checkbox', { name: 'table', exact: true })).not.toBeChecked()
  await page.keyboard.type('Window')
  await page.getByRole('button', { name: 'Add “Window”' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)

  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Tag', exact: true }).click()
  await page.keyboard.type('win')
  await page.keyboard.press('Enter')
  await expect(list(page)).toHaveText([/Expo stand/, /Door sticker/])
  await expect(page).toHaveURL(/tagged=Window/)
  await page.reload()
  await expect(list(page)).toHaveCount(2)

  // The key is heard from when its hint is there.
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('windo')
  await page.getByRole('option', { name: /^Window\s*2 codes/ }).click()
  await expect(page).toHaveURL(/tagged=Window/)

  await page.getByRole('link', { name: 'Show its scans' }).click()
  await expect(page.getByRole('button', { name: 'Tag: Window. Remove this filter' })).toBeVisible()
})

test('figures are of the codes with a tag alone, and tags stand side by side', async ({ page }) => {
  const give = (tag: string, ...codes: string[]) =>
    page.request.post('/api/tags', { data: { codes, add: [tag], remove: [] } })
  await give('Window', 'door', 'expo')
  await give('table', 'menu')
  await page.goto('/?zone=UTC&tag=Window')
  await expect(figure(headline(page), 'Scans')).toHaveText('5')
  await expect(figure(headline(page), 'Unique visitors')).toHaveText('4')
  await expect(rows(panel(page, 'Top QR codes'))).toHaveText([/^Expo stand\s*3/, /^Door sticker\s*2/])
  await expect(rows(byTag(page))).toHaveText([/^Window\s*5\s*100\.0%$/])
  await page.getByRole('button', { name: 'Tag: Window. Remove this filter' }).click()

  await expect(rows(byTag(page))).toHaveText([/^Window\s*5\s*50\.0%$/, /^table\s*4\s*40\.0%$/, /^No tag\s*1\s*10\.0%$/])
  await byTag(page).getByRole('link', { name: 'Compare them' }).click()
  const compared = rows(page.getByRole('region', { name: 'Figures compared' }))
  // Scans and visitors. In the same part of April the menu was scanned twice, the others not at all.
  await expect(compared).toHaveText([/^WindowTag55 more4/, /^tableTag4100% more2/])
  await expect(page.getByText(/^No shares: a QR code may have several of these tags/)).toBeVisible()
  await settled(page)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.goBack()
  await byTag(page).getByRole('link', { name: 'table' }).click()
  await expect(figure(headline(page), 'Scans')).toHaveText('4')
  await expect(figure(headline(page), 'Unique visitors')).toHaveText('2')
  await settled(page)
  expect(await accessibilityFaults(page)).toEqual([])

  // In the campaign the menu alone has it: the door's two scans are left out.
  await panel(page, 'Top campaigns').getByRole('link', { name: 'Spring menu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Spring menu' })).toBeVisible()
  await expect(figure(headline(page), 'Scans')).toHaveText('4')
  await page.getByRole('button', { name: 'Tag: table. Remove this filter' }).click()
  await expect(rows(byTag(page))).toHaveText([/^table\s*4\s*66\.7%$/, /^Window\s*2\s*33\.3%$/])
})

test('a tag is taken off again, and is gone with its last code', async ({ page }) => {
  await page.request.post('/api/tags', { data: { codes: ['menu', 'door'], add: ['paper'], remove: [] } })
  await page.goto('/qrs/menu?zone=UTC')
  await panel(page, 'This code').getByRole('button', { name: 'Change' }).click()
  await page.getByRole('checkbox', { name: 'paper' }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(panel(page, 'This code').getByRole('button', { name: 'Add tags' })).toBeVisible()

  await page.goto('/qrs?zone=UTC&tagged=paper&columns=title,tags,scans')
  await expect(list(page)).toHaveText([/Door sticker\s*paper/])
  await page.getByRole('checkbox', { name: /^Select Door sticker/ }).check()
  await selected(page).getByRole('button', { name: 'Tags' }).click()
  await page.getByRole('checkbox', { name: 'paper' }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('No QR codes within these filters')).toBeVisible()
  await page.goto('/?zone=UTC')
  await settled(page)
  await expect(byTag(page)).toHaveCount(0)
})
