/** What is observed by looking at the totals of all codes again and again. */
import { expect, figure, panel, rows, settled } from '../fixtures.ts'
import { test } from './fixtures.ts'

test('two scans between two looks are the last hour, of the code and of all', async ({ page, start }) => {
  const smllr = await start({ toCome: ['2026-05-15T14:41:00Z', '2026-05-15T15:10:00Z'] })
  await page.goto(smllr.at('/?zone=UTC'))
  await expect(page.getByText('No full hour observed yet')).toBeVisible()
  await page.goto(smllr.at('/qrs?zone=UTC'))
  await expect(page.getByText('Hours: observed since 15 May 2026, 14:40')).toBeVisible()

  // Both looks, this one and the first, lie in the hour that has passed then, but for its first four minutes.
  await smllr.advance(56 * 60_000, page)
  await page.reload()
  const menu = rows(panel(page, 'QR codes')).filter({ hasText: 'Menu, table 4' })
  const expo = rows(panel(page, 'QR codes')).filter({ hasText: 'Expo stand' })
  await expect(menu).toContainText('10')
  await page.reload()
  await expect(menu.getByRole('gridcell').nth(4)).toHaveText(/^2/)
  await expect(expo.getByRole('gridcell').nth(4)).toHaveText(/^0/)

  await page.goto(smllr.at('/qrs/menu?zone=UTC'))
  const observed = panel(page, 'Observed')
  await expect(observed).toContainText('Scans in the last hour2')
  await expect(observed).toContainText(/Last scan15 May 2026, 1[45]:\d\d/)
  await expect(observed).toContainText('bserved since 15 May 2026, 14:40')
  await page.goto(smllr.at('/?zone=UTC'))
  await settled(page)
  await expect(page.getByText('2 scans in the last hour')).toBeVisible()
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('12')
})
