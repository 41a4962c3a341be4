/** Expected numbers are counted by hand in `fixtures/scans.csv`. Now is 15 May 2026, 14:40 UTC. */
import { expect, figure, panel, rows, test } from './fixtures.ts'

// As whoever lets pages and charts move; all other journeys go without.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('the overview of a month so far counts people and compares with the same part of the month before', async ({
  page,
}) => {
  await page.goto('/?zone=UTC')
  const headline = panel(page, 'May 2026 so far')
  // Ten scans by people from 1 May; two from 1 to 15 April, 14:40.
  await expect(figure(headline, 'Scans')).toHaveText('10')
  await expect(headline).toContainText('400% more than 2')
  await expect(headline).toContainText('Compared with 1–15 Apr 2026, up to 14:40, the same part of the month before')
  // v1, v2, v5, v6, v7, v8, v9 against v1 alone.
  await expect(figure(headline, 'Unique visitors')).toHaveText('7')
  await expect(headline).toContainText('600% more than 1')
})

test('breakdowns and rankings add up to the total', async ({ page }) => {
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
  await expect(rows(panel(page, 'Top cities'))).toHaveText([
    /^Berlin, Germany\s*3\s*30\.0%$/,
    /^Mumbai, India\s*2\s*20\.0%$/,
    /^Munich, Germany\s*1\s*10\.0%$/,
    /^New York, United States\s*1\s*10\.0%$/,
    /^Paris, France\s*1\s*10\.0%$/,
  ])
  await expect(rows(panel(page, 'Scans by referrer'))).toHaveText([
    /^Direct\s*8\s*80\.0%$/,
    /^guide\.example\s*1\s*10\.0%$/,
    /^instagram\.com\s*1\s*10\.0%$/,
  ])
  await expect(rows(panel(page, 'Top QR codes'))).toHaveText([
    /^Menu, table 4\s*4\s*40\.0%$/,
    /^Expo stand\s*3\s*30\.0%$/,
    /^Door sticker\s*2\s*20\.0%$/,
    /^منشور الافتتاح\s*1\s*10\.0%$/,
  ])
  await expect(rows(panel(page, 'Top campaigns'))).toHaveText([
    /^Spring menu\s*6\s*60\.0%$/,
    /^Night of museums\s*3\s*30\.0%$/,
    // The flyer’s one.
    /^No campaign\s*1\s*10\.0%$/,
  ])
})

test('in Kolkata May begins five and a half hours earlier, and with it two more scans', async ({ page }) => {
  await page.goto('/?zone=Asia/Kolkata')
  const headline = panel(page, 'May 2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('12')
  // v4 too, who scanned on 1 May there and on 30 April in UTC.
  await expect(figure(headline, 'Unique visitors')).toHaveText('8')
  await expect(headline).toContainText('Compared with 1–15 Apr 2026, up to 20:10')
  await expect(rows(panel(page, 'Scans by country')).first()).toHaveText(/^India\s*5/)
  // 18:30, 23:59:59 and 00:00 UTC fall on 1 May there.
  await page.getByText('Show as table').click()
  const table = page.getByRole('region', { name: 'Timeline as table' })
  await expect(
    table
      .getByRole('row', { name: /^Friday 1 May 2026/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('3')
  await expect(
    table
      .getByRole('row', { name: /^Monday 11 May 2026/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('1')
  await expect(
    table
      .getByRole('row', { name: /^Friday 15 May 2026/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('3 so far')
})

test('the chart tells each bucket under the mouse and under the arrow keys', async ({ page }) => {
  await page.goto('/?zone=UTC')
  const chart = page.getByTestId('timeline')
  await expect(chart.locator('svg').first()).toBeVisible()
  const cursor = page.getByRole('slider', { name: 'Scans by day, one by one' })
  await cursor.focus()
  // It starts at today: two scans by people, in a day that goes on.
  await expect(page.getByTestId('tooltip')).toContainText('Friday 15 May 2026')
  await expect(page.getByTestId('tooltip')).toContainText('2 so far')
  await page.keyboard.press('Home')
  await expect(page.getByTestId('tooltip')).toContainText('Friday 1 May 2026')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByTestId('tooltip')).toContainText('Saturday 2 May 2026')
  await expect(cursor).toHaveAttribute('aria-valuetext', /^Saturday 2 May 2026: 2; Thursday 2 April 2026: 0; 2 more$/)

  const box = (await chart.boundingBox())!
  await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2)
  await expect(page.getByTestId('tooltip')).toContainText('Sunday 31 May 2026')
  await expect(page.getByTestId('tooltip')).toContainText('still to come')
})

test('a day in Kolkata has its hours', async ({ page }) => {
  await page.goto('/?period=day&date=2026-05-15&zone=Asia/Kolkata')
  await expect(figure(panel(page, 'Friday 15 May 2026 so far'), 'Scans')).toHaveText('3')
  await page.getByText('Show as table').click()
  const table = page.getByRole('region', { name: 'Timeline as table' })
  for (const [hour, scans] of [
    ['00:00', '1'],
    ['11:00', '1'],
    ['18:00', '1'],
    ['19:00', '0'],
    ['20:00', '0 so far'],
    ['21:00', 'still to come'],
  ] as const) {
    await expect(
      table
        .getByRole('row', { name: new RegExp(`15 May 2026, ${hour}`) })
        .getByRole('cell')
        .first(),
    ).toHaveText(scans)
  }
})

test('bots are left out until asked for', async ({ page }) => {
  await page.goto('/?zone=UTC&bots=include')
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('11')
  await expect(rows(panel(page, 'Scans by country')).filter({ hasText: 'United States' })).toHaveText(
    /^United States\s*2/,
  )
})

test('the period is stepped through, and Back walks the steps back', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await expect(page.getByRole('button', { name: 'Show the month after' }).first()).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: 'Show the month before' }).click()
  await expect(page).toHaveURL(/date=2026-04/)
  const april = panel(page, 'April 2026')
  // All six of April, against none in March.
  await expect(figure(april, 'Scans')).toHaveText('6')
  await expect(april).toContainText('6 more than 0')
  await page.getByText('Week', { exact: true }).click()
  await expect(page).toHaveURL(/period=week/)
  await page.goBack()
  await page.goBack()
  await expect(panel(page, 'May 2026 so far')).toBeVisible()
  await page.goForward()
  await expect(panel(page, 'April 2026')).toBeVisible()
})

test('all time is from the day of the first scan to today', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await page.getByRole('button', { name: 'May 2026 so far' }).first().click()
  await page.getByRole('button', { name: /^All time/ }).click()
  await expect(page).toHaveURL(/period=custom&from=2026-04-10&to=2026-05-15/)
  // Six in April and ten in May.
  await expect(figure(panel(page, '10 April – 15 May 2026 so far'), 'Scans')).toHaveText('16')
})

test('rows lead on and keep the period', async ({ page }) => {
  await page.goto('/?zone=Asia/Kolkata&period=year')
  await panel(page, 'Top campaigns').getByRole('link', { name: 'Spring menu' }).click()
  await expect(page).toHaveURL(/\/campaigns\/spring\?period=year&zone=Asia(%2F|\/)Kolkata/)
  await expect(page.getByRole('heading', { level: 1, name: 'Spring menu' })).toBeVisible()
})
