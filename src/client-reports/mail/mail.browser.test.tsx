/** Sending a report, and what has become of it, as the pages draw it. */
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Link } from '#contract/links.ts'
import type { Mailing, MailingsOfReport } from '#contract/mailing-answers.ts'
import { Failure, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { APPROVED, VERSION } from '#src/testing/report.ts'

const DETAIL = { ...APPROVED, mayChange: true }
const AT = '2026-06-02T09:00:00Z'

const MAILING: Mailing = {
  id: 'm1',
  kind: 'report',
  version: 1,
  hash: VERSION.hash,
  subject: 'Bistro Lark: Scan report, May 2026',
  replyTo: null,
  withPdf: true,
  withLink: false,
  createdAt: AT,
  createdBy: 'Ann',
  mails: [],
}

const TOLD: MailingsOfReport = {
  from: 'Reports <reports@example.org>',
  subject: MAILING.subject,
  file: 'bistro-lark_2026-05-01_2026-05-31.pdf',
  hasLink: false,
  recipients: [],
  replyTo: null,
  message: '',
  lastSentAt: null,
  dates: 'May 2026',
  mailings: [],
}

beforeEach(() => page.viewport(1280, 800))

async function renderReport(told: unknown) {
  const answers: Answers = { '/reports/one': DETAIL, '/reports/one/mailings': told }
  const { screen } = await renderAppAt('/reports/one?zone=UTC', answers)
  await expect.element(screen.getByRole('button', { name: 'Send' })).toBeVisible()
  return screen
}

test('a report is sent by keyboard alone, and it is said before what will be sent', async () => {
  const screen = await renderReport(TOLD)
  const sent: unknown[] = []
  const ask = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (init?.method !== 'POST') return ask(input, init)
    sent.push(JSON.parse(init.body as string))
    return Promise.resolve(Response.json({ status: 201, message: 'Made', data: { ...TOLD, mailings: [MAILING] } }))
  }
  screen.getByRole('button', { name: 'Send' }).element().focus()
  await userEvent.keyboard('{Enter}')
  const dialog = screen.getByRole('dialog', { name: 'Send this report by mail' })
  await expect.element(dialog).toMatchTextContent(/FromReports <reports@example\.org>/)
  await expect.element(dialog).toMatchTextContent(/Version 1, content hash 3f9a 0c1e 77b2/)
  await expect.element(dialog).toMatchTextContent(/Attachedbistro-lark_2026-05-01_2026-05-31\.pdf/)
  await expectAccessible(document.body)
  // The focus is where one begins to type.
  await userEvent.keyboard('ann@example.org, bob@@example.org')
  await userEvent.keyboard('{Tab}{Tab}Hello{Tab}{Enter}')
  expect(sent).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: 'Send to 2 people' }))
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/“bob@@example.org” is no address/)
  expect(sent).toEqual([])
  await userEvent.fill(
    dialog.getByRole('textbox', { name: 'To', exact: true }),
    'ann@example.org; Bob <bob@example.org>',
  )
  const replies = dialog.getByRole('textbox', { name: 'Replies go to' })
  await userEvent.fill(replies, 'bea')
  await userEvent.click(dialog.getByRole('button', { name: 'Send to 2 people' }))
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/“bea” is no address/)
  await userEvent.fill(replies, 'bea@example.org')
  await userEvent.click(dialog.getByRole('button', { name: 'Send to 2 people' }))
  await expect
    .poll(() => sent)
    .toEqual([
      {
        version: 1,
        recipients: ['ann@example.org', 'bob@example.org'],
        replyTo: 'bea@example.org',
        subject: MAILING.subject,
        message: 'Hello',
        test: false,
      },
    ])
  await expect.element(screen.getByRole('region', { name: 'Sent by mail' })).toBeVisible()
})

test('to whom it went last is filled in, with the day, and emptied by one press', async () => {
  const screen = await renderReport({
    ...TOLD,
    recipients: ['ann@example.org', 'bob@example.org'],
    message: 'Dear all',
    replyTo: 'bea@example.org',
    lastSentAt: AT,
  })
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  const dialog = screen.getByRole('dialog', { name: 'Send this report by mail' })
  await expect.element(dialog).toMatchTextContent(/Filled in as last sent, 2 Jun 2026, 09:00\./)
  const fields = ['To', 'Message', 'Replies go to'].map((name) => dialog.getByRole('textbox', { name, exact: true }))
  const values = () => fields.map((field) => (field.element() as HTMLInputElement).value)
  expect(values()).toEqual(['ann@example.org, bob@example.org', 'Dear all', 'bea@example.org'])
  await expect.element(dialog.getByRole('button', { name: 'Send to 2 people' })).toBeVisible()
  await expectAccessible(document.body)
  dialog.getByRole('button', { name: 'Clear' }).element().focus()
  await userEvent.keyboard('{Enter}')
  expect(values()).toEqual(['', '', ''])
  // Nothing is left of that mail, and whoever works by keyboard goes on from the first field.
  expect(dialog.getByText(/Filled in as last sent/).elements()).toEqual([])
  expect(document.activeElement === fields[0]!.element()).toBe(true)
  // The subject is this report's own.
  await expect.element(dialog.getByRole('textbox', { name: 'Subject' })).toHaveValue(TOLD.subject)
})

test('what was typed and not sent is there again when the dialog was closed by a key', async () => {
  const screen = await renderReport({ ...TOLD, recipients: ['ann@example.org'], lastSentAt: AT })
  const send = screen.getByRole('button', { name: 'Send', exact: true }).first()
  await userEvent.click(send)
  const dialog = screen.getByRole('dialog', { name: 'Send this report by mail' })
  const message = dialog.getByRole('textbox', { name: 'Message', exact: true })
  await message.fill('Dear all')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => dialog.elements()).toEqual([])
  await userEvent.click(send)
  await expect.element(message).toHaveValue('Dear all')
  await expect.element(dialog.getByRole('textbox', { name: 'To', exact: true })).toHaveValue('ann@example.org')
  await expect.element(dialog.getByText('As you left it, not sent yet.')).toBeVisible()
  await expectAccessible(document.body)
  // What was sent is not offered a second time.
  const ask = globalThis.fetch
  globalThis.fetch = (input, init) =>
    init?.method === 'POST'
      ? Promise.resolve(Response.json({ status: 201, message: 'Made', data: TOLD }))
      : ask(input, init)
  await userEvent.click(dialog.getByRole('button', { name: 'Send to 1 person' }))
  await expect.poll(() => dialog.elements()).toEqual([])
  await userEvent.click(send)
  await expect.element(message).toHaveValue('')
})

test('on a phone the dialog is the whole window, and the button that sends is in sight at once', async () => {
  await page.viewport(390, 560)
  const screen = await renderReport(TOLD)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  const dialog = screen.getByRole('dialog', { name: 'Send this report by mail' })
  const send = dialog.getByRole('button', { name: 'Send', exact: true })
  await expect.element(send).toBeVisible()
  expect(dialog.element().getBoundingClientRect()).toMatchObject({ top: 0, left: 0, width: 390, height: 560 })
  expect(dialog.element().scrollHeight).toBeGreaterThan(560)
  const { bottom } = send.element().getBoundingClientRect()
  expect(bottom).toBeLessThanOrEqual(560)
  await expectAccessible(document.body)
})

test('what became of each mail is told, with the mail server’s words and what to do', async () => {
  const mail = { state: 'sent', attempts: 1, at: AT, nextAt: null, fault: null, said: '', doubtful: false } as const
  const screen = await renderReport({
    ...TOLD,
    mailings: [
      {
        ...MAILING,
        replyTo: 'bea@example.org',
        mails: [
          { ...mail, address: 'ann@example.org' },
          { ...mail, address: 'bob@example.org', doubtful: true },
          {
            ...mail,
            address: 'cay@example.org',
            state: 'waiting',
            nextAt: '2026-06-02T09:05:00Z',
            fault: 'later',
            said: '451 Greylisted',
          },
          { ...mail, address: 'dee@example.org', state: 'failed', fault: 'recipient', said: '550 No such user' },
        ],
      },
      ...Array.from({ length: 4 }, (_, i) => ({ ...MAILING, id: `old-${i}`, kind: 'test' })),
    ],
  })
  const log = screen.getByRole('region', { name: 'Sent by mail' })
  const row = (address: string) => log.getByRole('listitem').filter({ hasText: new RegExp(`^${address}`) })
  await expect.element(log).toMatchTextContent(/2 Jun 2026, 09:00 by Ann/)
  await expect.element(log.getByText('Replies to bea@example.org')).toBeVisible()
  await expect.element(row('ann')).toMatchTextContent(/^ann@example\.orgSent 2 Jun 2026, 09:00$/)
  await expect.element(row('bob')).toMatchTextContent(/it may have arrived twice\.$/)
  await expect
    .element(row('cay'))
    .toMatchTextContent(
      /Next try 2 Jun 2026, 09:05The mail server has asked to try again later\. It said: 451 Greylisted/,
    )
  await expect
    .element(row('dee'))
    .toMatchTextContent(/Not sentThe mail server does not take mail for this address\. It said: 550 No such user/)
  await expect.element(row('dee').getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(log.getByText('Test', { exact: true }).elements()).toHaveLength(2)
  await userEvent.click(log.getByRole('button', { name: 'Show all 5' }))
  expect(log.getByText('Test', { exact: true }).elements()).toHaveLength(4)
  await expectAccessible(document.body)
})

test('moments are told by the clock of the report, wherever it is read', async () => {
  const content = { ...DETAIL.content, period: { ...DETAIL.content.period, timezone: 'Asia/Kolkata' } }
  const mail = { state: 'sent', attempts: 1, at: AT, nextAt: null, fault: null, said: '', doubtful: false } as const
  const { screen } = await renderAppAt('/reports/one?zone=America/New_York', {
    '/reports/one': { ...DETAIL, content },
    '/reports/one/mailings': { ...TOLD, mailings: [{ ...MAILING, mails: [{ ...mail, address: 'ann@example.org' }] }] },
  })
  const log = screen.getByRole('region', { name: 'Sent by mail' })
  // Five and a half hours after 09:00 of UTC.
  await expect.element(log.getByText('Kolkata time')).toBeVisible()
  await expect.element(log.getByText('2 Jun 2026, 14:30 by Ann')).toBeVisible()
  await expect.element(log.getByText('Sent 2 Jun 2026, 14:30')).toBeVisible()
})

test('without a mail server, or anything to send, that is said with what to do', async () => {
  const without = await renderReport({ ...TOLD, from: null })
  await userEvent.click(without.getByRole('button', { name: 'Send' }))
  await expect.element(without.getByText(/sets SCANBOARD_SMTP_URL/)).toBeVisible()
  await expectAccessible(document.body)
  await without.unmount()

  const empty = await renderReport({ ...TOLD, file: null })
  await userEvent.click(empty.getByRole('button', { name: 'Send' }))
  await expect.element(empty.getByText('A mail would have no report in it')).toBeVisible()
  await empty.unmount()

  const failed = await renderReport(new Failure(500, 'The disk is full.'))
  await userEvent.click(failed.getByRole('button', { name: 'Send' }))
  await expect.element(failed.getByText('The disk is full.')).toBeVisible()
})

test('links that went along with mails are paused and revoked where the mails stand', async () => {
  const link: Link = {
    id: 'l1',
    name: 'Mail to ann@example.org',
    subject: { kind: 'report', id: 'one', version: 1, name: 'Bistro Lark: Scan report' },
    dates: null,
    expiresAt: '2027-07-07T09:00:00Z',
    hasPassword: false,
    hosts: [],
    inMail: true,
    state: 'active',
    createdBy: 'Ann',
    createdAt: AT,
    lastUsedAt: null,
    uses: 0,
  }
  const byHand = { ...link, id: 'l2', name: 'For Bob', inMail: false }
  const asked: (string | null)[] = []
  const { screen } = await renderAppAt('/reports/one?zone=UTC', {
    '/reports/one': DETAIL,
    '/reports/one/mailings': { ...TOLD, mailings: [{ ...MAILING, withLink: true }] },
    '/links': (query: URLSearchParams) => {
      asked.push(query.get('report'))
      return Response.json({ status: 200, message: 'Success', data: [link, byHand] })
    },
    '/links/l1': { ...link, state: 'paused' },
  })
  await screen.getByText('1 link in mails').click()
  const list = screen.getByRole('list', { name: '1 link in mails' })
  await expect.element(list).toMatchTextContent(/Mail to ann@example\.org.*Expires 7 Jul 2027, 09:00/)
  await expect.element(list.getByRole('button', { name: 'Revoke' })).toBeVisible()
  await expectAccessible(document.body)
  expect(asked).toEqual([DETAIL.id])
  await list.getByRole('button', { name: 'Pause' }).click()
  await expect.element(list.getByRole('button', { name: 'Resume' })).toBeVisible()
})
