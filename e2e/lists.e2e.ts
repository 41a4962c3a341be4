/** All-time scans by people, counted by hand in `fixtures/scans.csv`: menu 8, expo 4, door 3, flyer 1. */
import { readFile } from 'node:fs/promises'
import { expect, panel, rows, test } from './fixtures.ts'

test('all codes with their scans, sorted by any column', async ({ page }) => {
  await page.goto('/qrs')
  await expect(rows(panel(page, 'QR codes'))).toHaveCount(4)
  const scans = page.getByRole('columnheader', { name: 'Scans' })
  const first = page.getByRole('row').nth(1)
  await expect(scans).toHaveAttribute('aria-sort', 'descending')
  await expect(first).toContainText('Menu, table 4')
  await expect(first).toContainText('8')
  await scans.getByRole('button').click()
  await expect(page).toHaveURL(/sort=scans/)
  await expect(scans).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toContainText('منشور الافتتاح')
  await scans.getByRole('button').click()
  await expect(scans).toHaveAttribute('aria-sort', 'descending')
  await expect(first).toContainText('Menu, table 4')
})

test('search narrows as one types, stays in the address, and is saved as shown', async ({ page }) => {
  await page.goto('/qrs')
  await page.getByRole('searchbox').fill('lark DOOR')
  await expect(rows(panel(page, 'QR codes'))).toHaveText([/Door sticker/])
  await expect(page).toHaveURL(/q=lark(\+|%20)DOOR/)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('qr-codes_2026-05-15.csv')
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('Door sticker')
  expect(lines[1]).toContain('https://scn.example/door,https://lark.example/,3,')
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('lark DOOR')
  await expect(rows(panel(page, 'QR codes'))).toHaveCount(1)
})

test('a search that finds nothing says so and can be cleared', async ({ page }) => {
  await page.goto('/qrs?q=zebra')
  await expect(page.getByRole('main')).toContainText(/no .*zebra/i)
  await page.getByRole('button', { name: /clear/i }).last().click()
  await expect(rows(panel(page, 'QR codes'))).toHaveCount(4)
})

test('campaigns with codes and scans', async ({ page }) => {
  await page.goto('/campaigns')
  // Menu and door, 8 + 3; expo alone, 4.
  const spring = page.getByRole('row', { name: /Spring menu/ })
  await expect(spring).toContainText('2')
  await expect(spring).toContainText('11')
  await spring.getByRole('link', { name: 'Spring menu' }).click()
  await expect(page).toHaveURL(/\/campaigns\/spring/)
})

test('clients with status and codes', async ({ page }) => {
  await page.goto('/clients')
  const lark = page.getByRole('row', { name: /Bistro Lark/ })
  await expect(lark).toContainText('Active')
  await expect(lark).toContainText('2')
  await lark.getByRole('link', { name: 'Bistro Lark' }).click()
  await expect(page).toHaveURL(/\/clients\/lark/)
})

test('how clients and campaigns went lately, sorted by what they gained, and saved', async ({ page }) => {
  await page.goto('/clients?zone=UTC')
  // From 16 April to now, beside 17 March to 15 April: Lark 1 + 2 + 1 + 2 + 2 + 1 without the bot, before 2; Nordhavn
  // 1 + 1 + 2, before none.
  const cells = (name: string) => page.getByRole('row', { name }).getByRole('gridcell')
  await expect(cells('Bistro Lark')).toContainText(['Active', '2', /^9/, '+7 (350% more)'])
  await expect(cells('Nordhavn Museum')).toContainText(['Active', '1', /^4/, '+4 (new)'])
  await expect(cells('Bistro Lark').last().getByTitle('2 in the same part of the 30 days before')).toBeVisible()

  const names = page.locator('tbody').getByRole('link')
  const change = page.getByRole('columnheader', { name: 'Against 30 days before' })
  await change.getByRole('button').click()
  await expect(change).toHaveAttribute('aria-sort', 'descending')
  await expect(names).toHaveText(['Bistro Lark', 'Nordhavn Museum'])
  await change.getByRole('button').click()
  await expect(names).toHaveText(['Nordhavn Museum', 'Bistro Lark'])
  await expect(page).toHaveURL(/sort=change/)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  expect((await readFile(await (await download).path(), 'utf8')).split('\r\n')).toEqual([
    '\u{FEFF}id,name,status,active_qr_codes,scans_last_30_days,scans_30_days_before',
    'nordhavn,Nordhavn Museum,ACTIVE,1,4,0',
    'lark,Bistro Lark,ACTIVE,2,9,2',
    '',
  ])

  // The campaigns' are the same codes.
  await page.goto('/campaigns?zone=UTC&sort=days')
  await expect(cells('Spring menu')).toContainText(['2', /^9/, '+7 (350% more)', '11'])
  await expect(cells('Night of museums')).toContainText(['1', /^4/, '+4 (new)', '4'])
  await expect(names).toHaveText(['Night of museums', 'Spring menu'])
})
