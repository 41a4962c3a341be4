/** Figures that the vendor does not give in one answer are taken away as they were put together. */
import { readFile } from 'node:fs/promises'
import { expect, panel } from '../fixtures.ts'
import { test } from './fixtures.ts'

test('days that were put together one by one are saved as a timeline of the source that they are from', async ({
  page,
}) => {
  await page.goto('/clients/nordhavn?zone=Asia/Kolkata')
  // The four days with scans, all of them gathered.
  await expect(panel(page, 'Scans by day').locator('[data-bucket]')).toHaveCount(4)
  await panel(page, 'Scans by day').getByRole('button', { name: 'Take “Scans by day” away' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('client-nordhavn-museum-timeline_2026-05-01_2026-05-31.csv')
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  const scanned = lines.map((line) => line.split(',').slice(0, 3).join(',')).filter((line) => /,[1-9]\d*,/.test(line))
  expect(scanned).toEqual(['2026-05-01,1,whole', '2026-05-11,1,whole', '2026-05-14,1,whole', '2026-05-15,1,so far'])
})
