/** Answers that are odd but right are read all the same, and what people wrote in them is text and nothing else. */
import { expect, figure, panel, rows, settled } from '../fixtures.ts'
import { fits } from '../reach.ts'
import { test } from './fixtures.ts'

test('fields that are unknown, named otherwise, numbers as text, nulls and gaps change no figure', async ({
  page,
  start,
}) => {
  const smllr = await start()
  // Each with a period that was not asked for before, and its scans of the menu.
  for (const [fault, query, span, scans] of [
    ['unknown fields', 'period=year&date=2026-05-15', '2026 so far', '8'],
    ['other names', 'period=month&date=2026-04-15', 'April 2026', '4'],
    ['numbers as text', 'period=week&date=2026-04-10', '6–12 April 2026', '2'],
    ['nulls', 'period=day&date=2026-05-02', 'Saturday 2 May 2026', '2'],
    ['sparse timeline', 'period=day&date=2026-04-30', 'Thursday 30 April 2026', '2'],
  ] as const) {
    await test.step(fault, async () => {
      smllr.vendor.heal()
      smllr.vendor.fail({ fault, endpoint: 'qr' })
      await page.goto(smllr.at(`/qrs/menu?zone=UTC&${query}`))
      await expect(figure(panel(page, span), 'Scans')).toHaveText(scans)
      await expect(panel(page, 'Scans by country')).toContainText('Germany')
      await expect(panel(page, 'Scans by device')).toContainText('Mobile')
      await expect(panel(page, 'Scans by referrer')).toContainText('Direct')
    })
  }
})

test('an account of 50,000 codes is listed, searched and led on from', async ({ page, start }) => {
  const smllr = await start()
  await page.goto(smllr.at('/qrs?zone=UTC'))
  const list = panel(page, 'QR codes')
  await expect(rows(list)).toHaveCount(4)
  smllr.vendor.fail({ fault: '50,000 codes', endpoint: 'qrs' })
  await smllr.advance(61_000, page)
  await page.getByRole('button', { name: /refresh now/ }).click()
  // The page looks after 2, 4, 8 and 16 seconds: a busy machine may have read them all only by the last.
  await expect(list).toContainText('50,000 QR codes', { timeout: 40_000 })
  expect(await rows(list).count()).toBeLessThan(200)
  await page.getByRole('searchbox').fill('label 49996')
  await expect(rows(list)).toHaveText([/Shelf label 49996/])
  await page.getByRole('searchbox').fill('menu, table')
  await page.getByRole('link', { name: 'Menu, table 4' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Menu, table 4' })).toBeVisible()
})

test('huge numbers keep to their places', async ({ page, start }) => {
  const smllr = await start()
  smllr.vendor.fail({ fault: 'huge numbers' })
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/', '/qrs', '/campaigns/spring']) {
    await page.goto(smllr.at(`${path}?zone=UTC`))
    await settled(page)
    await fits(page, path)
  }
  const scans = figure(panel(page, 'May 2026 so far'), 'Scans')
  await expect(scans).toHaveText(/^9007\.2tn/)
  await expect(scans).toContainText('9,007,199,254,740,991')
})

test('control characters are gone from what people wrote', async ({ page, start }) => {
  const smllr = await start()
  smllr.vendor.fail({ fault: 'control characters' })
  await smllr.advance(61_000, page)
  for (const [path, name] of [
    ['/qrs/menu', 'Menu, table 4'],
    ['/campaigns/spring', 'Spring menu'],
    ['/clients/lark', 'Bistro Lark'],
  ] as const) {
    await page.goto(smllr.at(path))
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(await page.getByRole('main').textContent()).not.toMatch(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/)
  }
})

test('HTML in titles is shown as it was written, and an address that is none leads nowhere', async ({
  page,
  start,
}) => {
  const smllr = await start()
  smllr.vendor.fail({ fault: 'html in titles' })
  await smllr.advance(61_000, page)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  const title = '<img src=x onerror="alert(1)"><b>Menu, table 4</b>'
  for (const path of ['/', '/qrs', '/clients', '/campaigns/spring', '/qrs/menu']) {
    await page.goto(smllr.at(`${path}?zone=UTC`))
    await settled(page)
    await expect(page.getByText('<img src=x onerror="alert(1)">').first()).toBeVisible()
    await expect(page.locator('img[src="x"], main b, a[href^="javascript:"]')).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
  await expect(panel(page, 'This code')).toContainText('javascript:alert(document.domain)')
  expect(dialogs).toEqual([])
})

test('a field that is missing is named on the page of the source; the rest of the answer stands', async ({
  page,
  start,
}) => {
  const smllr = await start()
  smllr.vendor.fail({ fault: 'missing fields', endpoint: 'summary', field: 'topCountries' })
  await page.goto(smllr.at('/?zone=UTC'))
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('10')
  await expect(rows(panel(page, 'Scans by device')).first()).toHaveText(/^Mobile\s*7/)
  // There were scans from somewhere: what is not told is not none.
  await expect(panel(page, 'Scans by country')).toContainText('no countries that could be read for the 10 scans')
  await page.getByRole('link', { name: /^Source: SMLLR/ }).click()
  await expect(panel(page, 'Answers').getByRole('row', { name: /^summary/ })).toHaveText(/topCountries$/)
})
