/**
 * From a client's page to a report that is approved, as an account manager goes. Expected numbers are counted by hand in
 * `fixtures/scans.csv`: of Bistro Lark six scans by v1, v2, v5 and v9 in May up to the 15th, 14:40; two by v1 in the same
 * part of April.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { accessibilityFaults, expect, settled, test } from './fixtures.ts'

/** What the machine that prints may have no letters for. */
const FAR = '海报 · メニュー · 봄 · 🎉'

async function makeReport(page: Page): Promise<void> {
  await page.goto('/clients/lark?zone=UTC')
  await page.getByRole('link', { name: 'Make a report' }).click()
  await expect(page.getByText('Client Bistro Lark')).toBeVisible()
  await expect(page.getByLabel('From')).toHaveValue('2026-05-01')
  await expect(page.getByLabel('To')).toHaveValue('2026-05-31')
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  await expect(page.getByRole('article', { name: 'Scan report' })).toBeVisible()
}

test('of a month that goes on the report says so before it is gathered and approved, and in the list', async ({
  page,
}) => {
  await page.goto('/clients/lark?zone=UTC')
  await page.getByRole('link', { name: 'Make a report' }).click()
  const warning = page.getByText('These dates go on until 31 May 2026: the report has their figures up to now.')
  await expect(warning).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Take April 2026 instead' }).press('Enter')
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2026-04-01')
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2026-04-30')
  await expect(warning).toHaveCount(0)
  await expect(page.locator('#main')).toBeFocused()

  await page.getByLabel('From', { exact: true }).fill('2026-05-01')
  await page.getByLabel('To', { exact: true }).fill('2026-05-31')
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  const dialog = page.getByRole('dialog', { name: 'Approve this report' })
  await expect(dialog).toContainText(
    'goes on until 31 May 2026: what is frozen are its figures up to 15 May 2026, 14:40.',
  )
  await page.goto('/reports?zone=UTC')
  await expect(page.getByRole('cell', { name: /^1–31 May 2026 ?figures up to 15 May 2026$/ }).first()).toBeVisible()
})

async function download(page: Page, name: string) {
  await page.getByRole('button', { name: 'Download' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  const file = await coming
  return { name: file.suggestedFilename(), path: await file.path() }
}

test('a report is reviewed, written about, approved, and says the same as page, CSV and PDF', async ({ page }) => {
  // A browser of the server's own starts for the PDF.
  test.slow()
  await makeReport(page)
  const sheet = page.getByRole('article', { name: 'Scan report' })
  await expect(sheet).toContainText('Draft, not approved')
  await page
    .getByRole('textbox', { name: 'Commentary' })
    .fill(`A **good** month. <b>Not</b> the last.\n\n- see [the plan](https://example.org/plan)\n- ${FAR}`)
  // In sight while it is typed, as text and not as HTML.
  await expect(sheet.locator('strong')).toHaveText('good')
  await expect(sheet).toContainText('<b>Not</b> the last.')
  await expect(sheet.getByRole('link', { name: 'the plan' })).toHaveAttribute('href', 'https://example.org/plan')
  // A note below the heading of its section, in the same way.
  await page.getByRole('button', { name: 'Add a note on “Scans over time”' }).press('Enter')
  await page.keyboard.type('The peak is **the fair** in Basel.')
  await expect(sheet.getByRole('region', { name: 'Scans over time' })).toContainText('The peak is the fair in Basel.')
  await page.getByRole('checkbox', { name: 'Referrers' }).uncheck()
  await expect(sheet.getByRole('heading', { name: 'Referrers' })).toHaveCount(0)
  await expect(page.getByText('All changes are saved')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(sheet).toContainText('Approved on 15 May 2026, 14:40')
  await settled(page)
  await expect(sheet).toContainText(/Scans\s*6\s*↑ 200% more than 2/)
  await expect(sheet).toContainText(/Unique visitors\s*4\s*↑ 300% more than 1/)
  const codes = sheet.getByRole('table', { name: 'Most scanned codes' }).locator('tbody tr')
  await expect(codes).toHaveText([/^Menu, table 4\s*4\s*66\.7%$/, /^Door sticker\s*2\s*33\.3%$/])
  const hash = (await sheet.locator('[data-hash]').getAttribute('data-hash'))!
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const short = `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)}`
  await expect(sheet.locator('[data-hash]')).toHaveText(short)
  expect(await accessibilityFaults(page)).toEqual([])

  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const bytes = await (await page.request.get(`/api/reports/${id}/content`)).body()
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)

  const csv = await download(page, 'CSV')
  expect(csv.name).toBe('bistro-lark_2026-05-01_2026-05-31.csv')
  const lines = (await readFile(csv.path, 'utf8')).split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      `report,hash,${hash},,`,
      'figures,scans,,6,2',
      'figures,visitors,,4,1',
      // In April, up to the 15th, only the two scans of the 10th.
      'campaigns,spring,Spring menu,6,2',
      'codes,menu,"Menu, table 4",4,',
      'codes,door,Door sticker,2,',
      'countries,DE,Germany,4,',
    ]),
  )

  const pdf = await download(page, 'PDF')
  expect(pdf.name).toBe('bistro-lark_2026-05-01_2026-05-31.pdf')
  const document = await getDocumentProxy(new Uint8Array(await readFile(pdf.path)))
  const { text: pages } = await extractText(document, { mergePages: false })
  const text = pages.join('\n')
  expect(text).toMatch(/Scans\s+6\s+↑ 200% more than 2/)
  expect(text).toMatch(/Unique visitors\s+4\s+↑ 300% more than 1/)
  expect(text).toMatch(/Menu, table 4\s+4\s+66\.7%/)
  expect(text).toMatch(/Germany\s+4\s+66\.7%/)
  expect(text).toContain('A good month.')
  expect(text).toMatch(/Scans over time\s+The peak is the fair in Basel\./)
  // Without a font there would be empty boxes, and no text behind them.
  expect(text).toContain(FAR)
  expect(text.replaceAll(/\s/g, '')).toContain(hash)
  // On each page: of what it is, and which of how many.
  for (const [at, one] of pages.entries()) {
    expect(one).toContain(`Bistro Lark · Scan report · ${short}`)
    expect(one).toContain(`Page ${at + 1} of ${pages.length}`)
  }
  // Tagged, with its headings as an outline.
  expect((await document.getMarkInfo())?.Marked).toBe(true)
  const [outline] = (await document.getOutline()) as { title: string; items: { title: string }[] }[]
  expect(outline!.title).toBe('Scan report')
  expect(outline!.items.map(({ title }) => title)).toEqual([
    'Commentary',
    'Figures',
    'Scans over time',
    'What changed most',
    'Campaigns',
    'Most scanned codes',
    'Where it was scanned',
    'Devices',
    'Weekdays and hours',
  ])
})

test('a report of all is made from the overview, has clients and campaigns, and is called by what it is about', async ({
  page,
}) => {
  await page.goto('/?zone=UTC')
  await page.getByRole('link', { name: 'Make a report' }).click()
  await expect(page.getByText('All QR codes', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve and freeze' }).click()
  const sheet = page.getByRole('article', { name: 'Scan report' })
  await expect(sheet).toContainText('Approved on 15 May 2026, 14:40')
  await settled(page)
  // Six of Bistro Lark, three of the museum by v6 and v7, and one of nobody's flyer by v8.
  await expect(sheet).toContainText(/Scans\s*10\s*↑ 400% more than 2/)
  await expect(sheet).toContainText(/Unique visitors\s*7\s*↑ 600% more than 1/)
  const rows = (name: string) => sheet.getByRole('table', { name }).locator('tbody tr')
  await expect(rows('Clients')).toHaveText([
    /^Bistro Lark\s*6\s*60\.0%\s*2$/,
    /^Nordhavn Museum\s*3\s*30\.0%\s*0$/,
    /^No client\s*1\s*10\.0%\s*0$/,
  ])
  await expect(rows('Campaigns')).toHaveText([/^Spring menu\s*6/, /^Night of museums\s*3/, /^No campaign\s*1/])
  await expect(rows('Most scanned codes')).toHaveText([
    /^Menu, table 4\s*4/,
    /^Expo stand\s*3/,
    /^Door sticker\s*2/,
    /^منشور الافتتاح\s*1/,
  ])
  expect(await accessibilityFaults(page)).toEqual([])

  const csv = await download(page, 'CSV')
  expect(csv.name).toBe('all-qr-codes_2026-05-01_2026-05-31.csv')
  const lines = (await readFile(csv.path, 'utf8')).split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'report,about,All QR codes,,',
      'figures,scans,,10,2',
      'clients,lark,Bistro Lark,6,2',
      'clients,nordhavn,Nordhavn Museum,3,0',
      'clients,no_client,No client,1,0',
      'campaigns,no_campaign,No campaign,1,0',
      'codes,expo,Expo stand,3,',
    ]),
  )
  await page.getByRole('link', { name: 'All reports' }).click()
  await expect(page.getByRole('cell', { name: 'All QR codes' }).first()).toBeVisible()
})

test('an approved report is listed, stays as it is, and is run again as a new version', async ({ page }) => {
  await makeReport(page)
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  await page.getByLabel('Title').fill('Spring')
  await page.getByRole('button', { name: 'Approve' }).press('Enter')
  await page.getByRole('button', { name: 'Approve and freeze' }).press('Enter')
  await expect(page.getByText('Approved on')).toBeVisible()
  // The button went with the draft.
  await expect(page.locator('#main')).toBeFocused()
  await page.getByRole('link', { name: 'All reports' }).click()
  const row = page.getByRole('row', { name: /Spring/ }).first()
  await expect(row).toContainText('1–31 May 2026')
  await row.getByRole('link').click()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page.getByText('No figure has changed since version 1.')).toBeVisible()
  await page.getByRole('link', { name: 'Version 1' }).click()
  await expect(page).toHaveURL(new RegExp(`/reports/${id}\\?version=1`))
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('button', { name: 'Repeat' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run again' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Version 2' }).click()
  await page.getByRole('button', { name: 'Delete draft' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click()
  await expect(page.getByText('Approved on')).toBeVisible()
})

test('a report is compared with any dates', async ({ page }) => {
  await page.goto('/reports/new?subject=client&id=lark&zone=UTC&period=custom&from=2026-05-01&to=2026-05-05')
  await page.getByLabel('Compared with').selectOption('Other dates')
  // As many days, just before.
  await expect(page.getByLabel('Compared from')).toHaveValue('2026-04-26')
  await expect(page.getByLabel('Compared to')).toHaveValue('2026-04-30')
  await page.getByLabel('Compared from').fill('2026-04-20')
  await page.getByLabel('Compared to').fill('2026-04-24')
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  const sheet = page.getByRole('article', { name: 'Scan report' })
  await expect(sheet).toContainText('Compared with 20–24 Apr 2026')
  // On the 1st one, two each on the 2nd and 5th; one on the 20th of April.
  await expect(sheet).toContainText(/Scans\s*5\s*↑ 400% more than 1/)
})

test('a report in German is printed in German, whoever prints it', async ({ page }) => {
  await page.goto('/reports/new?subject=campaign&id=spring&zone=UTC')
  await page.getByLabel('Language of the report').selectOption('de')
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  const link = page.getByRole('link', { name: 'See it in Deutsch' })
  await expect(link).toBeVisible()
  await page.goto((await link.getAttribute('href'))!)
  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Scan-Bericht')
  await expect(sheet.getByRole('heading', { name: 'Meistgescannte Codes' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})
