/**
 * What the dashboard shows of the connection itself: a chart that is filled as the vendor's limit allows, and the page of
 * the source.
 */
import { accessibilityFaults, expect, panel } from '../fixtures.ts'
import { test } from './fixtures.ts'

const MINUTE = 60_000

test('a chart is filled within the limit, can be left, and is complete on coming back', async ({ page, start }) => {
  test.slow()
  const smllr = await start({ limit: 30 })
  await page.goto(smllr.at('/?zone=UTC'))
  const timeline = panel(page, 'Scans by day')
  const progress = timeline.getByRole('progressbar')
  // The fifteen days of May are had at once; those of April, to compare with, have to wait.
  await expect(timeline).toContainText(/Before: \d+ of 30 days known, about \d+ (seconds|minutes?) more/, {
    timeout: 15_000,
  })
  await expect(panel(page, 'May 2026 so far')).toContainText('Compared once the timeline is complete.')
  expect(await accessibilityFaults(page)).toEqual([])
  const knownBefore = Number(await progress.getAttribute('aria-valuenow'))

  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  await smllr.advance(MINUTE + 1_000, page)
  await page.getByRole('link', { name: 'Overview' }).click()
  // At once what was known, then more.
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(knownBefore)
  for (let minute = 0; minute < 6; minute++) await smllr.advance(MINUTE + 1_000, page)
  await expect(progress).toHaveCount(0)
  // The comparison could not be made before: 8 scans on whole days of May, 2 on those of April.
  await expect(panel(page, 'May 2026 so far')).toContainText('300% more (8 against 2)')
})

test('the page of the source tells of the connection, live, and holds nothing of the key but its end', async ({
  page,
  start,
}) => {
  test.slow()
  const smllr = await start()
  await page.goto(smllr.at('/clients?zone=UTC'))
  await page.getByRole('link', { name: /^Source: SMLLR/ }).click()
  const connection = panel(page, 'Connection')
  await expect(connection).toContainText('It answers')
  await expect(connection).toContainText(/Key.*h3Gm/)
  await expect(panel(page, 'Requests within a minute')).toContainText(/\d+ of 1,000/)
  await expect(panel(page, 'History of 13 months')).toContainText(/\d+ of \d+ days known/)
  await expect(panel(page, 'Observation')).toContainText(/Observed since\s*14:4/)
  expect(await accessibilityFaults(page)).toEqual([])

  smllr.vendor.fail({ fault: 'reset' })
  await smllr.advance(MINUTE + 1_000, page)
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  // One failure may be a moment’s: only some in a row are an outage.
  await expect(async () => {
    await page.getByRole('button', { name: /refresh now/ }).click()
    await page.getByRole('link', { name: 'Details' }).click({ timeout: 1_000 })
  }).toPass()
  await expect(connection).toContainText('No answer since 14:41')
  await expect(connection).toContainText('SMLLR could not be reached')
  await expect(page.getByRole('status').filter({ hasText: 'SMLLR has not answered since' })).toHaveCount(1)
})
