/**
 * A report over an SMLLR account, from the campaign's page to a guest who opens it. Of Spring menu six scans in May, five of
 * them before today against two in as much of April; four of the menu. The vendor tells no visitors, places and devices of it.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extractText, getDocumentProxy } from 'unpdf'
import { NOW, accessibilityFaults, expect, settled } from '../fixtures.ts'
import { KEY, test } from './fixtures.ts'

const NOT_TOLD = 'The source of the figures does not tell this.'

test('a report says what SMLLR does not tell, is approved, printed, shared, opened by a guest and run again', async ({
  page,
  browser,
  start,
}) => {
  // A browser of the server's own starts for the PDF.
  test.slow()
  const smllr = await start({ limit: 6000, toCome: ['2026-05-16T09:00:00Z'] })
  await page.goto(smllr.at('/campaigns/spring?zone=UTC'))
  await page.getByRole('link', { name: 'Make a report' }).click()
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText(/Scans\s*6\s*↑ 150% more than 2\s*counting 5 in the part that is over/)
  await expect(sheet).toContainText('The source of the figures does not tell unique visitors.')
  await expect(sheet.getByRole('table', { name: 'Most scanned codes' }).locator('tbody tr')).toHaveText([
    /^Menu, table 4\s*4\s*66\.7%$/,
  ])
  for (const name of ['What changed most', 'Where it was scanned', 'Devices', 'Referrers']) {
    await expect(sheet.getByRole('region', { name })).toContainText(NOT_TOLD)
  }
  await page.getByRole('checkbox', { name: 'Codes to look after' }).check()
  await expect(sheet.getByRole('region', { name: 'Codes to look after' })).toContainText(NOT_TOLD)
  await page.getByRole('checkbox', { name: 'Referrers' }).uncheck()
  await expect(page.getByText('All changes are saved')).toBeVisible()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect(sheet).toContainText('SMLLR, as of 15 May 2026, 14:40')
  await settled(page)
  expect(await accessibilityFaults(page)).toEqual([])
  const hash = (await sheet.locator('[data-hash]').getAttribute('data-hash'))!

  await page.getByRole('button', { name: 'Share' }).click()
  const name = page.getByRole('dialog', { name: /^Share / }).getByRole('textbox', { name: 'Name in the list of links' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog', { name: 'The link is made' })
  const address = await made.getByRole('textbox', { name: 'Address' }).inputValue()
  await made.getByRole('button', { name: 'Done' }).click()

  const guest = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await guest.clock.setFixedTime(NOW)
  await guest.goto(address)
  await settled(guest)
  const seen = guest.getByRole('article')
  await expect(seen).toContainText(/Scans\s*6\s*↑ 150% more than 2/)
  expect(await seen.locator('[data-hash]').getAttribute('data-hash')).toBe(hash)
  const download = async (name: string) => {
    const coming = guest.waitForEvent('download')
    await guest.getByRole('button', { name, exact: true }).click()
    return readFile(await (await coming).path())
  }
  const csv = (await download('CSV')).toString('utf8').split('\r\n')
  expect(csv).toEqual(
    expect.arrayContaining([
      `report,hash,${hash},,`,
      'figures,scans,,6,2',
      'visitors,not_told,Not told by the source,,',
      'codes,menu,"Menu, table 4",4,',
      'devices,not_told,Not told by the source,,',
      'never_scanned_days,not_told,Not told by the source,,',
    ]),
  )
  const content = await download('Download the content')
  expect(createHash('sha256').update(content).digest('hex')).toBe(hash)
  expect(content.toString('utf8')).toContain('"asOf":"2026-05-15T14:40')
  const pdf = await download('PDF')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  expect(text).toMatch(/Scans\s+6\s+↑ 150% more than 2/)
  expect(text).toContain(NOT_TOLD)
  expect(text.replaceAll(/\s/g, '')).toContain(hash)

  // A day later the menu has been scanned once more; the guest's stays as it was.
  await smllr.advance(86_400_000, page)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page.getByRole('region', { name: /since version 1/i })).toContainText(/Scans\s*6\s*7/)
  await guest.reload()
  await expect(seen).toContainText(/Scans\s*6\s*↑ 150% more than 2/)
  expect(smllr.program().output()).not.toContain(KEY)
})

test('of selected codes SMLLR tells countries, devices and referrers, and they are added up', async ({ page }) => {
  await page.goto('/reports/new?subject=codes&id=menu&id=door&zone=UTC')
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText(/Scans\s*6\s*↑ 150% more than 2/)
  await expect(sheet.getByRole('table', { name: 'Most scanned codes' }).locator('tbody tr')).toHaveText([
    /^Menu, table 4\s*4/,
    /^Door sticker\s*2/,
  ])
  await expect(sheet.getByRole('table', { name: 'By country' }).locator('tbody tr')).toHaveText([
    /^Germany\s*4\s*66\.7%$/,
    /^France\s*1/,
    /^United States\s*1/,
  ])
  await expect(sheet).not.toContainText(NOT_TOLD)
})

test('of all SMLLR tells totals, days, countries and devices; clients and campaigns it does not', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await page.getByRole('link', { name: 'Make a report' }).click()
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  const sheet = page.getByRole('article')
  // Two of the ten are of today; two in as much of April.
  await expect(sheet).toContainText(/Scans\s*10\s*↑ 300% more than 2\s*counting 8 in the part that is over/)
  await expect(sheet).toContainText(/Unique visitors\s*7/)
  await expect(sheet.getByRole('table', { name: 'By country' }).locator('tbody tr')).toHaveText([
    /^Germany\s*4\s*40\.0%$/,
    /^India\s*3/,
    /^Unknown\s*1/,
    /^France\s*1/,
    /^United States\s*1/,
  ])
  await expect(sheet).toContainText('The source of the figures does not tell cities.')
  for (const name of ['What changed most', 'Clients', 'Campaigns', 'Most scanned codes', 'Referrers']) {
    await expect(sheet.getByRole('region', { name })).toContainText(NOT_TOLD)
  }
  await settled(page)
  expect(await accessibilityFaults(page)).toEqual([])
})
