/** When the vendor is slow, gone, or wants another key: what is known stays, and what comes back comes by itself. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessibilityFaults, expect, figure, panel, settled } from '../fixtures.ts'
import { KEY, test, timelineOf } from './fixtures.ts'

test('a vendor that does not answer, and one that does not come to an end, are told of in words', async ({
  page,
  start,
}) => {
  test.slow()
  const smllr = await start()
  smllr.vendor.fail({ fault: 'timeout', endpoint: 'campaign' })
  smllr.vendor.fail({ fault: 'slow body', endpoint: 'qr' })
  const other = await page.context().newPage()
  await Promise.all([
    page.goto(smllr.at('/qrs/menu?zone=UTC&date=2025-05-15')),
    other.goto(smllr.at('/campaigns/spring?zone=UTC&date=2025-05-15')),
  ])
  await expect(panel(other, 'May 2025').getByRole('alert')).toContainText('no answer within 10 seconds', {
    timeout: 40_000,
  })
  await expect(page.getByRole('status').filter({ hasText: 'SMLLR is slow to answer.' })).toBeVisible({
    timeout: 20_000,
  })
  // Whoever waited can look at everything else meanwhile.
  await other.getByRole('link', { name: 'Overview' }).click()
  await expect(figure(panel(other, /2025/), 'Scans')).toHaveText('0')
})

test('slow answers keep nobody from figures that are known', async ({ page, start }) => {
  const smllr = await start()
  await page.goto(smllr.at('/campaigns/spring?zone=UTC'))
  await settled(page)
  smllr.vendor.fail({ fault: 'slow body' })
  await smllr.advance(61_000, page)
  await page.reload()
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('6')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('without the vendor even a program that starts anew shows what is known, and since when', async ({
  page,
  start,
}) => {
  test.slow()
  const smllr = await start()
  const pages = ['/qrs/menu', '/']
  for (const path of pages) {
    await page.goto(smllr.at(`${path}?zone=UTC`))
    await settled(page)
  }
  await smllr.vendor.close()
  await smllr.advance(3_600_000, page)
  await smllr.restart('SIGKILL')
  for (const path of pages) {
    await page.goto(smllr.at(`${path}?zone=UTC`))
    await settled(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /As of 14:4\d/ })).toBeVisible()
  }
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('10')
  await expect.poll(() => timelineOf(page)).toMatchObject({ 'Thursday 14 May 2026': '2' })
  await expect(page.getByRole('status').filter({ hasText: /SMLLR has not answered since 15:4\d/ })).toHaveCount(1)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a key that is renewed at the vendor is taken from its file without a restart', async ({ page, start }) => {
  const smllr = await start({ keyFile: true })
  await page.goto(smllr.at('/?zone=UTC'))
  await settled(page)
  const renewed = smllr.vendor.rotateKey()
  await smllr.advance(61_000, page)
  const refresh = page.getByRole('button', { name: /refresh now/ })
  const line = page.getByRole('status').filter({ hasText: 'SMLLR has not answered since' })
  await expect(async () => {
    await refresh.click()
    await expect(line).toHaveCount(1, { timeout: 500 })
  }).toPass()
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('10')
  await page.getByRole('link', { name: 'Details' }).click()
  await expect(panel(page, 'Connection')).toContainText('SMLLR refused the key.')
  await expect(panel(page, 'Connection')).toContainText(KEY.slice(-4))

  writeFileSync(join(smllr.dataFolder, 'key'), `${renewed}\n`)
  await expect(panel(page, 'Connection')).toContainText(renewed.slice(-4), { timeout: 10_000 })
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(async () => {
    await refresh.click()
    await expect(line).toHaveCount(0, { timeout: 500 })
  }).toPass()
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('10')
})
