/**
 * All codes, campaigns and clients of a period. Counted by hand in `fixtures/scans.csv`, in UTC and without the bot, from 1 to 15 May
 * at 14:40 beside the same part of April: menu 4 and 2, expo 3, door 2 and flyer 1, before none.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, figure, panel, rows, settled, test } from './fixtures.ts'

const list = (page: Page, name = 'QR codes') => rows(panel(page, name))

async function savedCsv(page: Page): Promise<{ readonly name: string; readonly lines: readonly string[] }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  const file = await download
  return { name: file.suggestedFilename(), lines: (await readFile(await file.path(), 'utf8')).split('\r\n') }
}

test('from the overview to all codes of the period, searched and sorted, to one of them and back', async ({ page }) => {
  await page.goto('/?zone=UTC&date=2026-05-03')
  await panel(page, 'Top QR codes').getByRole('link', { name: 'All 4 codes with scans in May 2026' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'QR codes by scans' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(
    '4 QR codes with scans in May 2026 so far. Compared with 1–15 Apr 2026, up to 14:40.',
  )
  await expect(list(page)).toHaveText([
    /^1Menu, table 4\s*440\.0%2\+2 \(100% more\)/,
    /^2Expo stand\s*330\.0%0\+3 \(new\)/,
    /^3Door sticker\s*220\.0%0\+2 \(new\)/,
    /^4منشور الافتتاح\s*110\.0%0\+1 \(new\)/,
  ])
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await savedCsv(page)).toEqual({
    name: 'qr-codes-by-scans_2026-05-01_2026-05-31.csv',
    lines: [
      '\u{FEFF}rank,qr_id,title,scans,share,scans_before,difference',
      '1,menu,"Menu, table 4",4,0.4,2,2',
      '2,expo,Expo stand,3,0.3,0,3',
      '3,door,Door sticker,2,0.2,0,2',
      '4,flyer,منشور الافتتاح,1,0.1,0,1',
      '',
    ],
  })

  await page.getByRole('searchbox').fill('st')
  await expect(list(page)).toHaveText([/Expo stand/, /Door sticker/])
  await expect(page).toHaveURL(/q=st/)
  await page.getByRole('columnheader', { name: 'Change' }).getByRole('button').click()
  await page.getByRole('columnheader', { name: 'Change' }).getByRole('button').click()
  await expect(list(page)).toHaveText([/^3Door sticker/, /^2Expo stand/])
  await page.getByRole('link', { name: 'Door sticker' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Door sticker' })).toBeVisible()
  await expect(page).toHaveURL('/qrs/door?date=2026-05-03&zone=UTC')
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('2')
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('st')
  await expect(list(page)).toHaveText([/^3Door sticker/, /^2Expo stand/])
  await page.reload()
  await expect(list(page)).toHaveText([/^3Door sticker/, /^2Expo stand/])
})

test('another period and a filter, without leaving; and what was scanned only before', async ({ page }) => {
  await page.goto('/ranking/qrs?zone=UTC&period=day&date=2026-05-02&compare=custom&cfrom=2026-04-01&cto=2026-04-30')
  // On the 2nd the menu twice. In April menu 4, door and expo 1 each.
  await expect(page.getByRole('main')).toContainText(
    'Compared with 1–30 Apr 2026, by the average day (1 day against 30). 2 more had scans only then.',
  )
  await expect(list(page)).toHaveText([
    // 2 − 4/30 and 0 − 1/30.
    /^1Menu, table 4\s*2100\.0%4\+1\.9 \(1,400% more\)/,
    /^–Door sticker\s*00\.0%1−0\.033 \(100% fewer\)/,
    /^–Expo stand\s*00\.0%1−0\.033 \(100% fewer\)/,
  ])
  // In May from Germany: the menu three times, the door once. In April the menu three times more, and the door.
  await page.goto('/ranking/qrs?zone=UTC&date=2026-05-15&country=DE&compare=none')
  await expect(list(page)).toHaveText([/^1Menu, table 4\s*375\.0%$/, /^2Door sticker\s*125\.0%$/])
  await page.getByRole('button', { name: 'Show the month before' }).click()
  await expect(page.getByRole('main')).toContainText('2 QR codes with scans in April 2026.')
  await expect(list(page)).toHaveText([/^1Menu, table 4\s*375\.0%$/, /^2Door sticker\s*125\.0%$/])
  await page.getByRole('button', { name: 'Show the month before' }).click()
  await expect(page.getByRole('main')).toContainText('No scans in March 2026')
})

test('campaigns, what belongs to none, and by keyboard alone', async ({ page }) => {
  await page.goto('/ranking/qrs?zone=UTC')
  await settled(page)
  await page.getByRole('navigation', { name: 'By scans' }).getByRole('link', { name: 'Campaigns' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Campaigns by scans' })).toBeVisible()
  // Menu and door, 4 + 2; expo. The flyer has no campaign.
  await expect(page.getByRole('main')).toContainText('1 scan (10.0%) belongs to no campaign.')
  await expect(list(page, 'campaigns')).toHaveText([
    /^1Spring menu\s*660\.0%2\+4 \(200% more\)/,
    /^2Night of museums\s*330\.0%0\+3 \(new\)/,
  ])
  expect((await savedCsv(page)).lines.at(-2)).toBe(',,No campaign,1,0.1,0,1')
  // Keys come a moment after the page.
  await expect(page.locator('[aria-keyshortcuts="ArrowLeft"]').first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('night')
  await expect(list(page, 'campaigns')).toHaveCount(1)
  await page.getByRole('link', { name: 'Night of museums' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Night of museums' })).toBeVisible()
})

test('from the overview, or the list of all clients, to which of them rose', async ({ page }) => {
  await page.goto('/?zone=UTC&changes=client')
  // The bistro has menu and door, the museum the stand; nobody has the flyer.
  const changes = panel(page, 'Biggest changes')
  await expect(changes).toContainText('Against 1–15 Apr 2026, up to 14:40. 2 rose, 0 fell, 0 stayed.')
  await expect(changes.getByRole('region', { name: 'Rose most' }).getByRole('row')).toHaveText([
    /^Client/,
    /^Bistro Lark2 → 6\+4 \(200% more\)/,
    /^Nordhavn Museum0 → 3\+3 \(new\)/,
  ])
  await panel(page, 'Top campaigns').getByRole('link', { name: 'Clients by scans' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Clients by scans' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(
    '2 clients with scans in May 2026 so far. Compared with 1–15 Apr 2026, up to 14:40. 1 scan (10.0%) belongs to no client.',
  )
  await expect(list(page, 'clients')).toHaveText([
    /^1Bistro Lark\s*660\.0%2\+4 \(200% more\)/,
    /^2Nordhavn Museum\s*330\.0%0\+3 \(new\)/,
  ])
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await savedCsv(page)).toEqual({
    name: 'clients-by-scans_2026-05-01_2026-05-31.csv',
    lines: [
      '\u{FEFF}rank,client_id,name,scans,share,scans_before,difference',
      '1,lark,Bistro Lark,6,0.6,2,4',
      '2,nordhavn,Nordhavn Museum,3,0.3,0,3',
      ',,No client,1,0.1,0,1',
      '',
    ],
  })
  await page.goto('/clients?zone=UTC')
  await page.getByRole('main').getByRole('link', { name: 'By scans' }).click()
  await expect(list(page, 'clients')).toHaveCount(2)
  await page.getByRole('link', { name: 'Nordhavn Museum' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nordhavn Museum' })).toBeVisible()
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('3')
})
