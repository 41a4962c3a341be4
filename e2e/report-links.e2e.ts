/**
 * A report that is shared: approved by an account manager, opened by somebody else, who sees and takes along what was
 * approved and nothing more. Expected numbers are those of `reports.e2e.ts`, counted by hand.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { NOW, accessibilityFaults, expect, settled, test } from './fixtures.ts'

/** The server is shared with other journeys: it is left without links that work. */
test.afterEach(async ({ page }) => {
  const links = (await (await page.request.get('/api/links')).json()) as { data: { id: string; state: string }[] }
  for (const { id, state } of links.data) if (state !== 'revoked') await page.request.delete(`/api/links/${id}`)
})

/** Somebody with a browser of their own. */
async function guestOf(browser: Browser, locale = 'en-GB'): Promise<Page> {
  const guest = await (await browser.newContext({ locale })).newPage()
  await guest.clock.setFixedTime(NOW)
  return guest
}

/** An approved report about Bistro Lark in May; the page is on it. */
async function approve(page: Page, title: string, language = 'en'): Promise<void> {
  await page.goto('/reports/new?subject=client&id=lark&zone=UTC')
  await page.getByLabel('Language of the report').selectOption(language)
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect(page.getByText('Approved on')).toBeVisible()
}

/** Shares the report in sight, by keyboard; the dialog with its address stays. */
async function share(page: Page, password = '') {
  await page.getByRole('button', { name: 'Share' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Share / })
  await expect(dialog.getByRole('textbox', { name: 'Name in the list of links' })).toBeFocused()
  if (password !== '') await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  // A report has its dates.
  await expect(dialog.getByRole('radio')).toHaveCount(0)
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog', { name: 'The link is made' })
  return { made, address: await made.getByRole('textbox', { name: 'Address' }).inputValue() }
}

const sheetOf = (page: Page) => page.getByRole('article')
const hashOf = (page: Page) => sheetOf(page).locator('[data-hash]').getAttribute('data-hash')

async function download(page: Page, name: string) {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('a guest sees, prints and takes along what was approved, whatever is made of the report later', async ({
  page,
  browser,
  baseURL,
}) => {
  // A browser of the server's own starts for the PDF.
  test.slow()
  await approve(page, 'Shared in May')
  const hash = (await hashOf(page))!
  const { made, address } = await share(page)
  expect(await accessibilityFaults(page)).toEqual([])
  const [own] = await Promise.all([
    page.waitForEvent('popup'),
    made.getByRole('link', { name: 'View as client (opens in a new tab)' }).click(),
  ])
  await expect(sheetOf(own)).toContainText('Shared in May')
  await own.close()
  await made.getByRole('button', { name: 'Done' }).click()

  const guest = await guestOf(browser)
  const asked: string[] = []
  guest.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`))
  await guest.goto(address)
  await settled(guest)
  const sheet = sheetOf(guest)
  await expect(guest).toHaveTitle('Bistro Lark: Shared in May, 1–31 May 2026')
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Shared in May')
  await expect(sheet).toContainText(/Scans\s*6\s*↑ 200% more than 2/)
  await expect(sheet).toContainText(/Unique visitors\s*4\s*↑ 300% more than 1/)
  expect(await hashOf(guest)).toBe(hash)
  const told = await sheet.innerText()
  await page.bringToFront()
  expect(told).toBe(await sheetOf(page).innerText())
  expect(await accessibilityFaults(guest)).toEqual([])
  for (const name of ['Share', 'Send', 'More', /^Find/]) {
    await expect(guest.getByRole('button', { name })).toHaveCount(0)
  }
  await expect(guest.getByRole('navigation')).toHaveCount(0)

  const csv = await download(guest, 'CSV')
  expect(csv.name).toBe('bistro-lark_2026-05-01_2026-05-31.csv')
  expect(csv.bytes.toString('utf8')).toContain(`report,hash,${hash},,\r\nreport,version,1,,`)
  expect(csv.bytes.toString('utf8')).toContain('figures,scans,,6,2')
  const content = await download(guest, 'Download the content')
  expect(createHash('sha256').update(content.bytes).digest('hex')).toBe(hash)
  const pdf = await download(guest, 'PDF')
  expect(pdf.name).toBe('bistro-lark_2026-05-01_2026-05-31.pdf')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true })
  expect(text).toMatch(/Scans\s+6\s+↑ 200% more than 2/)
  expect(text).toMatch(/Menu, table 4\s+4\s+66\.7%/)
  expect(text.replaceAll(/\s/g, '')).toContain(hash)
  // On paper there is the sheet and nothing else.
  await guest.emulateMedia({ media: 'print' })
  await expect(guest.getByRole('button')).toHaveCount(0)
  await expect(guest.getByRole('banner')).toBeHidden()
  await expect(sheet).toBeVisible()
  await guest.emulateMedia({ media: 'screen' })

  // The token is where the page is, and nowhere else; nobody else is asked, and no figure.
  const [first, ...rest] = asked.map((line) => line.replace(address, 'the page'))
  expect(first).toContain('the page')
  expect(rest.join('\n')).not.toContain('sl_')
  expect(new Set(rest.map((url) => new URL(url.split(' ')[0]!).origin))).toEqual(new Set([baseURL]))
  const questions = rest.map((url) => new URL(url.split(' ')[0]!).pathname).filter((path) => path.startsWith('/api'))
  expect(questions.filter((path) => !/^\/api\/(links\/open|session$|reports\/[\w-]+)/.test(path))).toEqual([])
  await guest.goto(`${address}/clients/lark`)
  await expect(guest.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()

  // Run again with other sections, and approved: another version, which the guest hears nothing of.
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page.getByText('No figure has changed since version 1.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Devices' }).uncheck()
  await page.getByLabel('Title').fill('Once more')
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect(sheetOf(page)).toContainText('Version 2')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByRole('link', { name: 'Its shared links go on working' })).toBeVisible()
  expect(await hashOf(page)).not.toBe(hash)
  await guest.goto(address)
  await settled(guest)
  expect(await hashOf(guest)).toBe(hash)
  expect(await sheet.innerText()).toBe(told)

  // Listed with what it shows, edited, paused: gone.
  await page.getByRole('link', { name: 'Its shared links go on working' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Report Bistro Lark: Shared in May, version 1' })
  // As client, by the guest, at another path below it, and again.
  await expect(row).toContainText('Opened 4 times')
  await row.getByRole('button', { name: 'Pause' }).click()
  await expect(row).toContainText('Paused')
  await guest.reload()
  await expect(guest.getByRole('heading', { level: 1, name: 'This link does not work any more' })).toBeVisible()
  await expect(guest.locator('body')).not.toContainText('Shared in May')
})

test('a link is edited where it is listed: its name, its end and its password', async ({ page, browser }) => {
  await approve(page, 'Edited')
  const { made, address } = await share(page)
  await made.getByRole('button', { name: 'Done' }).click()
  const guest = await guestOf(browser)
  await guest.goto(address)
  await expect(sheetOf(guest)).toContainText('Edited')

  await page.getByRole('link', { name: 'Reports', exact: true }).click()
  await page.getByRole('navigation', { name: 'For clients' }).getByRole('link', { name: 'Shared links' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Bistro Lark: Edited' })
  await row.getByRole('button', { name: 'Edit' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit “Bistro Lark: Edited”' })
  await expect(dialog.getByRole('textbox', { name: 'Name in the list of links' })).toBeFocused()
  await page.keyboard.type('For Ann')
  await dialog.getByLabel('Works').selectOption('for 7 days')
  await dialog.getByRole('radio', { name: 'One', exact: true }).check()
  await expect(dialog.getByRole('status')).toContainText('are asked for the new password within a minute')
  await dialog.getByRole('textbox', { name: 'Password' }).fill('short')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('A password needs at least 8 characters.')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('textbox', { name: 'Password' }).fill('a long password')
  await page.keyboard.press('Enter')
  const renamed = page.getByRole('listitem').filter({ hasText: 'For Ann' })
  await expect(renamed).toContainText('Expires 22 May 2026, 14:40')
  await expect(renamed).toContainText('With a password')

  await guest.reload()
  await expect(guest.getByRole('heading', { level: 1, name: 'This link asks for a password' })).toBeVisible()
  await guest.getByLabel('Password').fill('a long password')
  await guest.keyboard.press('Enter')
  await expect(sheetOf(guest)).toContainText('Edited')

  await renamed.getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('radio', { name: 'None: the address alone opens it' }).check()
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('let in without being asked')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(renamed).not.toContainText('With a password')
  await guest.reload()
  await expect(sheetOf(guest)).toContainText('Edited')

  // The address is not kept: another one is the way to see it again.
  await renamed.getByRole('button', { name: 'New address' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'New address' }).click()
  const again = page.getByRole('dialog', { name: 'The link is made' })
  expect(await again.getByRole('textbox', { name: 'Address' }).inputValue()).not.toBe(address)
  await expect(again.getByRole('link', { name: /^View as client/ })).toBeVisible()
  await guest.reload()
  await expect(guest.getByRole('heading', { level: 1, name: 'This link does not work any more' })).toBeVisible()
})

test('a shared report speaks its own language, until its reader chooses another', async ({ page, browser }) => {
  await approve(page, 'Mai', 'de')
  const { made, address } = await share(page)
  await made.getByRole('button', { name: 'Done' }).click()
  const guest = await guestOf(browser, 'en-GB')
  await guest.goto(address)
  await expect(guest.locator('html')).toHaveAttribute('lang', 'de')
  await expect(sheetOf(guest).getByRole('heading', { name: 'Meistgescannte Codes' })).toBeVisible()
  await guest.getByRole('button', { name: /Farben|Sprache/ }).click()
  await guest.getByText('English', { exact: true }).click()
  await expect(guest.locator('html')).toHaveAttribute('lang', 'en')
  await expect(guest.getByRole('button', { name: 'Print' })).toBeVisible()
  await guest.getByRole('link', { name: 'See it in Deutsch' }).click()
  await expect(sheetOf(guest).getByRole('heading', { name: 'Meistgescannte Codes' })).toBeVisible()
})
