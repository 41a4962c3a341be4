/** Expected numbers are counted by hand in `fixtures/scans.csv`. Now is 15 May 2026, 14:40 UTC. */
import { readFile } from 'node:fs/promises'
import { expect, figure, panel, rows, test } from './fixtures.ts'

// As whoever lets pages and charts move; all other journeys go without.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('a code: figures, referrers, its campaign and client', async ({ page }) => {
  await page.goto('/qrs/menu?zone=UTC')
  await expect(page.getByRole('heading', { level: 1, name: 'Menu, table 4' })).toBeVisible()
  const headline = panel(page, 'May 2026 so far')
  // Four scans by v1 and v9; two by v1 in the same part of April.
  await expect(figure(headline, 'Scans')).toHaveText('4')
  await expect(headline).toContainText('100% more than 2')
  await expect(figure(headline, 'Unique visitors')).toHaveText('2')
  const referrers = rows(panel(page, 'Scans by referrer'))
  await expect(referrers).toHaveText([/^Direct\s*3\s*75\.0%$/, /instagram\.com\s*1\s*25\.0%$/])
  await expect(page.getByRole('link', { name: 'Spring menu' })).toHaveAttribute('href', /\/campaigns\/spring/)
  await expect(page.getByRole('link', { name: 'Bistro Lark' })).toHaveAttribute('href', /\/clients\/lark/)
})

test('places are walked from country to region to city, and back', async ({ page }) => {
  await page.goto('/qrs/expo?zone=UTC')
  const places = panel(page, /^Scans by (country|region|city)$/)
  await expect(rows(places)).toHaveText([/^India\s*3\s*100\.0%$/])
  const india = places.getByRole('link', { name: 'India' })
  // Once it is known that the source can count a country alone.
  await expect(india).toHaveAttribute('href', /country=IN/)
  await india.click()
  await expect(page).toHaveURL(/country=IN/)
  await places.getByRole('link', { name: 'Maharashtra' }).click()
  await expect(page).toHaveURL(/region=Maharashtra/)
  // Two in Mumbai, one in Pune.
  await expect(rows(places)).toHaveText([/^Mumbai\s*2/, /^Pune\s*1/])
  await page.goBack()
  await expect(rows(places)).toHaveText([/^Maharashtra\s*3/])
  await page.reload()
  await expect(rows(places)).toHaveText([/^Maharashtra\s*3/])
})

test('the picture of a code is saved as SVG and as PNG', async ({ page }) => {
  await page.goto('/qrs/menu?zone=UTC')
  for (const [kind, start] of [
    ['SVG', '<svg'],
    ['PNG', '\x89PNG'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: kind }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(new RegExp(`menu.*\\.${kind.toLowerCase()}$`, 'i'))
    expect((await readFile(await file.path(), 'latin1')).startsWith(start)).toBe(true)
  }
})

test('a campaign: its sum, its best code, its codes compared', async ({ page }) => {
  await page.goto('/campaigns/spring?zone=UTC')
  const headline = panel(page, 'May 2026 so far')
  // Menu four and door two; v1, v2, v5 and v9.
  await expect(figure(headline, 'Scans')).toHaveText('6')
  await expect(figure(headline, 'Unique visitors')).toHaveText('4')
  await expect(page.getByRole('main')).toContainText(/Menu, table 4\s*4\s*66\.7%/)
  await expect(page.getByRole('main')).toContainText(/Door sticker\s*2\s*33\.3%/)
  await page.getByRole('link', { name: 'Door sticker' }).first().click()
  await expect(page).toHaveURL(/\/qrs\/door/)
})

test('a client: its figures, campaigns and codes, and nobody else’s', async ({ page }) => {
  await page.goto('/clients/nordhavn?zone=Asia/Kolkata')
  await expect(page.getByRole('heading', { level: 1, name: 'Nordhavn Museum' })).toBeVisible()
  // Four scans from 1 May in Kolkata, by v4, v6 and v7.
  const headline = panel(page, 'May 2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('4')
  await expect(figure(headline, 'Unique visitors')).toHaveText('3')
  await expect(panel(page, 'Campaigns').getByRole('link', { name: 'Night of museums' })).toBeVisible()
  await expect(panel(page, 'QR codes').getByRole('link', { name: 'Expo stand' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Lark')
})

test('a client and a campaign: where, on what and from where, and the page narrowed by it', async ({ page }) => {
  for (const path of ['/clients/lark', '/campaigns/spring']) {
    await page.goto(`${path}?zone=UTC`)
    // Menu four times, by phone: Berlin on the 1st and twice on the 2nd, New York on the 15th, which came from a page. Door
    // twice: a tablet in Munich, a computer in Paris, from another page.
    const places = rows(panel(page, 'Scans by country'))
    await expect(places).toHaveText([/^Germany\s*4\s*66\.7%$/, /^France\s*1\s*16\.7%$/, /^United States\s*1\s*16\.7%$/])
    await expect(rows(panel(page, 'Scans by device'))).toHaveText([/^Mobile\s*4/, /^Desktop\s*1/, /^Tablet\s*1/])
    const referrers = rows(panel(page, 'Scans by referrer'))
    await expect(referrers).toHaveText([/^Direct\s*4\s*66\.7%$/, /guide\.example\s*1/, /instagram\.com\s*1/])
    await panel(page, 'Scans by country').getByRole('link', { name: 'Germany' }).click()
    await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('4')
    await expect(rows(panel(page, 'Scans by region'))).toHaveText([/^Berlin\s*3/, /^Bavaria\s*1/])
    await expect(rows(panel(page, 'Scans by device'))).toHaveText([/^Mobile\s*3/, /^Tablet\s*1/])
  }
})
