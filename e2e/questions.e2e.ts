/**
 * What a person asks who has never seen this, each answered within three clicks from the overview. Now is Friday 15 May
 * 2026, 14:40 UTC; the log below is small enough to count by hand.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOW, expect, panel, test as base, withServer } from './fixtures.ts'

const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

const LOG = [
  'scanned_at,qr_id,qr_title,client_id,client_name,country,city,user_agent',
  // Friday 16 May 2025, 364 days before now.
  ...Array.from({ length: 4 }, () => '2025-05-16T10:00:00Z,old,Old poster,lark,Bistro Lark,DE,Berlin,'),
  '2025-05-16T10:00:00Z,new,New poster,lark,Bistro Lark,DE,Munich,',
  // Friday 15 May 2026, and the evening before.
  '2026-05-15T09:00:00Z,old,Old poster,lark,Bistro Lark,DE,Berlin,',
  '2026-05-15T09:10:00Z,new,New poster,lark,Bistro Lark,DE,Munich,',
  '2026-05-14T18:00:00Z,new,New poster,lark,Bistro Lark,DE,Munich,',
  '2026-05-14T18:30:00Z,new,New poster,lark,Bistro Lark,DE,Munich,',
  // Nobody but a crawler has ever seen it.
  `2026-04-01T10:00:00Z,statue,Statue,lark,Bistro Lark,DE,Berlin,${BOT}`,
].join('\n')

const test = base.extend<object, { askedAddress: string }>({
  askedAddress: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'scanboard-questions-'))
      const file = join(folder, 'scans.csv')
      writeFileSync(file, LOG)
      try {
        await withServer([NOW, file], use)
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ askedAddress }, use) => use(askedAddress),
})

test.beforeEach(async ({ page }) => {
  await page.goto('/?zone=UTC')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
})

test('which codes fell most against the same weekday last year?', async ({ page }) => {
  await page.getByRole('button', { name: 'vs period before' }).click()
  await page.getByRole('radio', { name: 'A year before' }).click()
  await page.getByText('Match weekdays').click()
  const fell = panel(page, 'Biggest changes').getByRole('region', { name: 'Fell most' })
  // Four on the Friday of that week last year, one this May.
  await expect(fell.locator('tbody tr')).toHaveText([/^Old poster\s*4\s*→\s*1\s*−3\s*\(75% fewer\)$/])
  await expect(panel(page, 'Biggest changes')).toContainText('Against 2–16 May 2025, up to 14:40')
})

test('which city rose?', async ({ page }) => {
  await page.getByLabel('Changes by').selectOption('Cities')
  const rose = panel(page, 'Biggest changes').getByRole('region', { name: 'Rose most' })
  // Of April there is nothing but the crawler.
  await expect(rose.locator('tbody tr')).toHaveText([/^Munich.*0\s*→\s*3\s*\+3/, /^Berlin.*0\s*→\s*1\s*\+1/])
})

test('which posters were never scanned?', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Watch list' }).click()
  await expect(page.getByRole('link', { name: 'Statue' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'New poster' })).toHaveCount(0)
})

test('what is that client’s best hour?', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Bistro Lark' }).click()
  // Two scans on two Thursdays; the two on Fridays at nine are of three Fridays.
  await expect(panel(page, 'Scans by weekday and hour')).toContainText('Busiest: Thursday, 18:00 to 19:00, 1 an hour')
})

test('send me that chart', async ({ page }) => {
  await page.getByRole('button', { name: 'Take “Scans by day” away' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PNG' }).click()
  expect((await download).suggestedFilename()).toBe('overview-timeline_2026-05-01_2026-05-31.png')
})
