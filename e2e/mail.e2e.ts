/**
 * A report that is sent: from the page of what is approved, by a real mail server, to a mail that is opened. Of Bistro Lark there are six
 * scans by four visitors in May up to the 15th, two by one in the same part of April (see `reports.e2e.ts`).
 */
import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { startMailServer, type MailServer } from '#server/mail/testing/mail-server.ts'
import { NOW, SCANS, accessibilityFaults, expect, test as base, withServer } from './fixtures.ts'

interface Mail {
  readonly mailServer: MailServer
  readonly moveTo: (at: string) => void
}

/** A server of its own, that sends by a mail server which the test looks into. */
const test = base.extend<object, Mail & { readonly sending: { address: string; moveTo: Mail['moveTo'] } }>({
  mailServer: [
    async ({}, use) => {
      const server = await startMailServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  sending: [
    async ({ mailServer }, use) =>
      withServer([NOW, SCANS, '', String(mailServer.config.port)], (address, moveTo) => use({ address, moveTo })),
    { scope: 'worker' },
  ],
  moveTo: [async ({ sending }, use) => use(sending.moveTo), { scope: 'worker' }],
  baseURL: async ({ sending }, use) => use(sending.address),
})

async function approveReport(page: Page, title: string): Promise<string> {
  await page.goto('/reports/new?subject=client&id=lark&zone=UTC')
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect(page.getByText('Approved on')).toBeVisible()
  return (await page.locator('[data-hash]').getAttribute('data-hash'))!
}

async function textOfPdf(bytes: ArrayBuffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return text
}

test('a report is approved, tested, sent to two people and opened', async ({ page, browser, mailServer }) => {
  // The server's own browser makes the PDF, twice.
  test.slow()
  const hash = await approveReport(page, 'Scans in May')
  await page.getByRole('button', { name: 'Send' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send this report by mail' })
  await expect(dialog.getByLabel('Subject')).toHaveValue('Bistro Lark: Scans in May, May 2026')
  await expect(dialog).toContainText('bistro-lark_2026-05-01_2026-05-31.pdf')
  await expect(dialog).toContainText('Scan reports <reports@scanboard.example>')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByLabel('Message').fill('Dear all,\n\nyour month of May.')

  await dialog.getByLabel('Send a test first').fill('me@example.org')
  await dialog.getByRole('button', { name: 'Send test' }).click()
  await expect(dialog).toContainText('A test is on its way to me@example.org.')
  await expect.poll(() => mailServer.received.length, { timeout: 40_000 }).toBe(1)
  expect(mailServer.received[0]).toMatchObject({
    recipients: ['me@example.org'],
    subject: '[Test] Bistro Lark: Scans in May, May 2026',
  })

  await dialog.getByRole('textbox', { name: 'To', exact: true }).fill('Ann Bee <ann@example.org>; nobody')
  await dialog.getByRole('button', { name: 'Send to 2 people' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('“nobody” is no address such as ann@example.org.')
  await dialog.getByRole('textbox', { name: 'To', exact: true }).fill('Ann Bee <ann@example.org>; bob@example.org')
  await dialog.getByRole('button', { name: 'Send to 2 people' }).click()
  await expect(dialog).toHaveCount(0)
  const log = page.getByRole('region', { name: 'Sent by mail' })
  await expect(log.getByRole('listitem').filter({ hasText: /^bob@example\.org/ })).toContainText(
    'Sent 15 May 2026, 14:40',
    { timeout: 40_000 },
  )
  expect(await accessibilityFaults(page)).toEqual([])

  const mails = mailServer.received.slice(1)
  expect(mails.map(({ recipients }) => recipients)).toEqual([['ann@example.org'], ['bob@example.org']])
  for (const mail of mails) {
    expect(mail.subject).toBe('Bistro Lark: Scans in May, May 2026')
    expect(mail.text).toContain('your month of May.')
    expect(mail.text).toContain(hash)
    expect(mail.text).toContain('Scans: 6 (↑ 200% more than 2)\nUnique visitors: 4 (↑ 300% more than 1)\n')
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['bistro-lark_2026-05-01_2026-05-31.pdf'])
  }
  const pdf = await textOfPdf(mails[0]!.attachments[0]!.content as ArrayBuffer)
  expect(pdf).toMatch(/Scans\s+6\s+↑ 200% more than 2/)
  expect(pdf).toMatch(/Unique visitors\s+4\s+↑ 300% more than 1/)
  expect(pdf.replaceAll(/\s/g, '')).toContain(hash)

  // The mail itself, as a mail program draws it, and its link, as somebody opens it who is nobody here.
  const context = await browser.newContext()
  const opened = await context.newPage()
  await opened.setContent(mails[0]!.html!)
  await expect(opened.getByText('Bistro Lark', { exact: true })).toBeVisible()
  expect(await accessibilityFaults(opened)).toEqual([])
  const link = (await opened.getByRole('link', { name: 'Open the report' }).getAttribute('href'))!
  expect(mails[1]!.text).toContain(link)
  await opened.goto(link)
  const sheet = opened.getByRole('article', { name: 'Scans in May' })
  await expect(sheet).toContainText(/Scans\s*6\s*↑ 200% more than 2/)
  await expect(sheet.locator('[data-hash]')).toHaveAttribute('data-hash', hash)
  await context.close()
  await page.goto('/sharing')
  await page.getByText(/ links in mails$/).click()
  const row = page.getByRole('listitem').filter({ hasText: 'ann@example.org + 1' })
  await expect(row).toContainText('Bistro Lark: Scans in May')
  await expect(row).toContainText('Expires 19 Jun 2027')
  await expect(row).toContainText('Opened once')
})

test('a mail that was refused is tried again later, or by hand', async ({ page, mailServer, moveTo }) => {
  test.slow()
  await approveReport(page, 'Refused')
  mailServer.refuse = (address) =>
    address.startsWith('later')
      ? { code: 451, text: '4.7.1 Greylisted, come back' }
      : address.startsWith('never')
        ? { code: 550, text: '5.1.1 No such user' }
        : undefined
  await page.getByRole('button', { name: 'Send' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'To', exact: true }).fill('later@example.org, never@example.org')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Send to 2 people' }).click()
  const log = page.getByRole('region', { name: 'Sent by mail' })
  await expect(log).toContainText('Next try 15 May 2026, 14:41', { timeout: 40_000 })
  await expect(log).toContainText(
    'The mail server has asked to try again later. It said: 451 4.7.1 Greylisted, come back',
  )
  await expect(log).toContainText(
    'The mail server does not take mail for this address. It said: 550 5.1.1 No such user',
  )
  mailServer.refuse = undefined
  moveTo('2026-05-15T14:41:01Z')
  await log.getByRole('button', { name: 'Try again' }).click()
  await expect(log.getByText('Sent 15 May 2026, 14:41')).toHaveCount(2, { timeout: 40_000 })
})

test('a report is repeated: prepared for review, and sent by itself where that is wanted', async ({
  page,
  mailServer,
  moveTo,
}) => {
  test.slow()
  await approveReport(page, 'Scans in May 2026')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Repeat' }).click()
  const dialog = page.getByRole('dialog', { name: 'Repeat this report' })
  await expect(dialog.getByLabel('Title')).toHaveValue('Scans in {period}')
  await expect(dialog.getByLabel('Subject')).toHaveValue('Bistro Lark: Scans in {period}')
  await dialog.getByLabel('Subject').fill('Your scans in {period}')
  await expect(dialog).toContainText(
    'On Monday 1 June 2026, 08:00 the figures of May 2026 are gathered. A draft with them then waits',
  )
  await dialog.getByLabel('Tell by mail that a draft is ready').fill('me@example.org')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Repeat' }).click()
  await expect(dialog).toHaveCount(0)

  // A second one, that nobody looks at.
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Repeat' }).click()
  await dialog.getByLabel('Subject').fill('By itself: {period}')
  await dialog.getByLabel('On day').selectOption('last')
  await dialog.getByText('Approve and send without review').click()
  // Filled in where a report of the same client was sent before.
  await dialog.getByRole('textbox', { name: 'To', exact: true }).fill('')
  await dialog.getByRole('button', { name: 'Repeat' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('What is sent without review has to be sent to somebody.')
  await dialog.getByRole('textbox', { name: 'To', exact: true }).fill('ann@example.org')
  await expect(dialog).toContainText('On Sunday 31 May 2026, 08:00 the figures of April 2026 are gathered.')
  await expect(dialog).toContainText('approved as it is, and sent to 1 person at once')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Repeat' }).click()
  await expect(dialog).toHaveCount(0)

  const before = mailServer.received.length
  moveTo('2026-06-01T08:00:00Z')
  await expect.poll(() => mailServer.received.length, { timeout: 60_000 }).toBe(before + 2)
  const [first, second] = mailServer.received
    .slice(before)
    .toSorted((a, b) => a.recipients[0]!.localeCompare(b.recipients[0]!))
  // Of Bistro Lark there are five scans in April, by v1, v2, v3 and v4.
  expect(first).toMatchObject({ recipients: ['ann@example.org'], subject: 'By itself: April 2026' })
  expect(await textOfPdf(first!.attachments[0]!.content as ArrayBuffer)).toMatch(/Scans\s+5\s[^]*Unique visitors\s+4\s/)
  expect(second).toMatchObject({ recipients: ['me@example.org'], attachments: [] })
  expect(second!.subject).toMatch(/^To review: Bistro Lark, Scans in May 2026/)

  await page.clock.setFixedTime('2026-06-01T08:00:00Z')
  await page.goto('/reports?zone=UTC')
  const rows = page.getByRole('row').filter({ hasText: /Scans in (April|May) 2026/ })
  await expect(rows.filter({ hasText: 'To review' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'in advance by a schedule' })).toHaveCount(1)
  await page.getByText('Schedules', { exact: true }).click()
  const schedules = page.getByRole('list', { name: 'Schedules' }).locator(':scope > li')
  await expect(schedules).toHaveCount(2)
  await expect(schedules.nth(0)).toContainText('Next: Wednesday 1 July 2026, 08:00, for June 2026')
  await expect(schedules.nth(0)).toContainText('Prepared for review · Report of May 2026')
  await expect(schedules.nth(1)).toContainText('Approved in advance and sent · Report of April 2026')
  expect(await accessibilityFaults(page)).toEqual([])

  // What a schedule has prepared is reviewed, approved, and sent to whom and as the schedule says.
  await schedules.nth(0).getByRole('link', { name: 'Report of May 2026' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve and freeze' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('dialog').getByLabel('Subject')).toHaveValue('Your scans in May 2026')
  await page.keyboard.press('Escape')

  await page.goto('/reports?zone=UTC&show=schedules')
  await schedules.nth(1).getByRole('button', { name: 'Pause' }).click()
  await expect(schedules.nth(1)).toContainText('Paused')
  await schedules.nth(0).getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(schedules).toHaveCount(1)
})
