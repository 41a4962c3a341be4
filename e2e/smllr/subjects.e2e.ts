/** Codes, campaigns and clients of an SMLLR account; numbers by hand as in `figures.e2e.ts`. */
import { expect, figure, panel, rows } from '../fixtures.ts'
import { test, timelineOf } from './fixtures.ts'

test('a code: its own timeline, places, devices and referrers', async ({ page }) => {
  await page.goto('/qrs/menu?zone=UTC')
  await expect(page.getByRole('heading', { level: 1, name: 'Menu, table 4' })).toBeVisible()
  const headline = panel(page, 'May 2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('4')
  await expect(headline).toContainText('Unique visitors–Not given by this source')
  // Three from 1 to 14 May, two from 1 to 14 April.
  await expect(headline).toContainText('50% more (3 against 2)')
  await expect
    .poll(() => timelineOf(page))
    .toEqual({ 'Friday 1 May 2026': '1', 'Saturday 2 May 2026': '2', 'Friday 15 May 2026': '1 so far' })
  await expect(rows(panel(page, 'Scans by country'))).toHaveText([/^Germany\s*3\s*75\.0%$/, /^United States\s*1/])
  await expect(rows(panel(page, 'Scans by device'))).toHaveText([/^Mobile\s*4\s*100\.0%$/])
  await expect(rows(panel(page, 'Scans by referrer'))).toHaveText([/^Direct\s*3/, /instagram\.com\s*1/])
})

test('a day of a code has its hours, half an hour off those of UTC', async ({ page }) => {
  await page.goto('/qrs/expo?period=day&date=2026-05-15&zone=Asia/Kolkata')
  await expect(figure(panel(page, 'Friday 15 May 2026 so far'), 'Scans')).toHaveText('1')
  await expect
    .poll(() => timelineOf(page))
    .toEqual({ 'Fri, 15 May 2026, 00:00': '1', 'Fri, 15 May 2026, 20:00': '0 so far' })
})

test('a campaign: its sum, its best code, and its days put together', async ({ page }) => {
  await page.goto('/campaigns/spring?zone=UTC')
  await expect(page.getByRole('heading', { level: 1, name: 'Spring menu' })).toBeVisible()
  const headline = panel(page, 'May 2026 so far')
  // Menu four and door two; five of them before today, against two in April.
  await expect(figure(headline, 'Scans')).toHaveText('6')
  await expect(headline).toContainText('150% more (5 against 2)')
  await expect(panel(page, 'Best QR code')).toContainText(/Menu, table 4\s*4 scans\s*66\.7% of the campaign/)
  await expect
    .poll(() => timelineOf(page))
    .toEqual({
      'Friday 1 May 2026': '1',
      'Saturday 2 May 2026': '2',
      'Tuesday 5 May 2026': '2',
      'Friday 15 May 2026': '1 so far',
    })
})

test('a client in Kolkata: its figures and its days put together', async ({ page }) => {
  await page.goto('/clients/nordhavn?zone=Asia/Kolkata')
  await expect(page.getByRole('heading', { level: 1, name: 'Nordhavn Museum' })).toBeVisible()
  const headline = panel(page, 'May 2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('4')
  await expect(headline).toContainText('3 more (3 against 0)')
  await expect
    .poll(() => timelineOf(page))
    .toEqual({
      'Friday 1 May 2026': '1',
      'Monday 11 May 2026': '1',
      'Thursday 14 May 2026': '1',
      'Friday 15 May 2026': '1 so far',
    })
  await expect(page.getByRole('main')).not.toContainText('Lark')
})

test('the lists, with their totals of all time', async ({ page }) => {
  await page.goto('/qrs')
  const codes = panel(page, 'QR codes')
  await expect(rows(codes)).toHaveCount(4)
  for (const [title, scans] of [
    ['Menu, table 4', '8'],
    ['Expo stand', '4'],
    ['Door sticker', '3'],
    ['منشور الافتتاح', '1'],
  ] as const) {
    await expect(rows(codes).filter({ hasText: title })).toContainText(scans)
  }
  await page.goto('/campaigns')
  await expect(rows(panel(page, 'Campaigns'))).toHaveText([
    /Spring menu\s*2 QR codes\s*11/,
    /Night of museums\s*1 QR code\s*4/,
  ])
  await page.goto('/clients')
  await expect(page.getByRole('row', { name: /Bistro Lark/ })).toContainText(/Active\s*2/)
  await expect(page.getByRole('row', { name: /Nordhavn Museum/ })).toContainText(/Active\s*1/)
})

test('an id that the vendor does not know leads to the list', async ({ page }) => {
  for (const [path, noun] of [
    ['/qrs/none', 'QR code'],
    ['/campaigns/none', 'campaign'],
    ['/clients/none', 'client'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText(`There is no such ${noun}`)
  }
})
