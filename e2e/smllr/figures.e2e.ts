/**
 * The overview of an SMLLR account. Expected numbers are counted by hand in `../fixtures/scans.csv`, people only. Now is
 * 15 May 2026, 14:40 UTC. The vendor gives no timeline for the organisation: each day is a question of its own.
 */
import { expect, figure, panel, rows } from '../fixtures.ts'
import { test, timelineOf } from './fixtures.ts'

test('a month so far, and its whole days against their like', async ({ page }) => {
  await page.goto('/?zone=UTC')
  const headline = panel(page, 'May 2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('10')
  // v1, v2, v5, v6, v7, v8, v9.
  await expect(figure(headline, 'Unique visitors')).toHaveText('7')
  // Eight from 1 to 14 May, two from 1 to 14 April; today's two are in no comparison.
  await expect(headline).toContainText('300% more (8 against 2)')
  await expect(headline).toContainText('Compared: 1–14 May 2026 with 1–14 Apr 2026, the same part of the month before.')
  await expect(headline).not.toContainText('than 1')
})

test('the table behind a chart that was put together day by day', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await expect
    .poll(() => timelineOf(page))
    .toEqual({
      'Friday 1 May 2026': '1',
      'Saturday 2 May 2026': '2',
      'Tuesday 5 May 2026': '2',
      'Sunday 10 May 2026': '1',
      'Thursday 14 May 2026': '2',
      'Friday 15 May 2026': '2 so far',
    })
  await page.getByText('Show as table').click()
  // Two on 10 April.
  await expect(page.getByRole('row', { name: /^Sunday 10 May 2026/ })).toContainText(
    /Friday 10 April 2026\s*2\s*50% fewer/,
  )
})

test('what the vendor breaks down adds up to the total; what it cannot rank within a month is ranked over all time', async ({
  page,
}) => {
  await page.goto('/?zone=UTC')
  await expect(rows(panel(page, 'Scans by country'))).toHaveText([
    /^Germany\s*4\s*40\.0%$/,
    /^India\s*3\s*30\.0%$/,
    /^France\s*1\s*10\.0%$/,
    /^United States\s*1\s*10\.0%$/,
    /^Unknown country\s*1\s*10\.0%$/,
  ])
  await expect(rows(panel(page, 'Scans by device'))).toHaveText([
    /^Mobile\s*7\s*70\.0%$/,
    /^Desktop\s*1\s*10\.0%$/,
    /^Tablet\s*1\s*10\.0%$/,
    /^Unknown\s*1\s*10\.0%$/,
  ])
  const codes = panel(page, 'Top QR codes')
  await expect(codes).toContainText('All time')
  await expect(rows(codes)).toHaveText([
    /^Menu, table 4\s*8\s*50\.0%$/,
    /^Expo stand\s*4\s*25\.0%$/,
    /^Door sticker\s*3\s*18\.8%$/,
    /^منشور الافتتاح\s*1\s*6\.3%$/,
  ])
  await expect(rows(panel(page, 'Top campaigns'))).toHaveText([/^Spring menu\s*11/, /^Night of museums\s*4/])
})

test('in Kolkata, half an hour off the hours, May has two more scans', async ({ page }) => {
  await page.goto('/?zone=Asia/Kolkata')
  const headline = panel(page, 'May 2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('12')
  await expect(figure(headline, 'Unique visitors')).toHaveText('8')
  // Nine before 15 May there, and two on 10 April.
  await expect(headline).toContainText('350% more (9 against 2)')
  await expect
    .poll(() => timelineOf(page))
    .toEqual({
      'Friday 1 May 2026': '3',
      'Saturday 2 May 2026': '2',
      'Tuesday 5 May 2026': '2',
      'Monday 11 May 2026': '1',
      'Thursday 14 May 2026': '1',
      'Friday 15 May 2026': '3 so far',
    })
})

test('a week', async ({ page }) => {
  await page.goto('/?period=week&zone=UTC')
  const headline = panel(page, /^11–17 May 2026/)
  await expect(figure(headline, 'Scans')).toHaveText('4')
  await expect(figure(headline, 'Unique visitors')).toHaveText('4')
  // Two on Thursday, two on the Tuesday of the week before.
  await expect(headline).toContainText('no change (2 against 2)')
  await expect(headline).toContainText('Compared: 11–14 May 2026 with 4–7 May 2026')
  await expect.poll(() => timelineOf(page)).toEqual({ 'Thursday 14 May 2026': '2', 'Friday 15 May 2026': '2 so far' })
})

test('a year, by its months', async ({ page }) => {
  await page.goto('/?period=year&zone=UTC')
  const headline = panel(page, '2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('16')
  await expect(figure(headline, 'Unique visitors')).toHaveText('9')
  await expect(headline).toContainText('6 more (6 against 0)')
  await expect.poll(() => timelineOf(page)).toEqual({ 'April 2026': '6', 'May 2026': '10 so far' })
})

test('a day has its figures, and says that hours are given for single codes only', async ({ page }) => {
  await page.goto('/?period=day&date=2026-05-14&zone=Asia/Kolkata')
  const headline = panel(page, 'Thursday 14 May 2026')
  await expect(figure(headline, 'Scans')).toHaveText('1')
  await expect(headline).toContainText('1 more than 0')
  await expect(panel(page, 'Scans by hour')).toContainText('gives hours for single QR codes only')
  await page.getByRole('link', { name: 'Show the week by day' }).click()
  await expect(page).toHaveURL(/period=week/)
})

test('a month that is over is compared as a whole', async ({ page }) => {
  await page.goto('/?date=2026-04-10&zone=UTC')
  const headline = panel(page, 'April 2026')
  await expect(figure(headline, 'Scans')).toHaveText('6')
  await expect(figure(headline, 'Unique visitors')).toHaveText('4')
  await expect(headline).toContainText('6 more than 0')
  await expect(headline).toContainText('Compared with 1–31 Mar 2026, the month before.')
})
