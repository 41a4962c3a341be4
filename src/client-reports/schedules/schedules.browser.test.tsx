/** Schedules, as their list and their dialogs draw them. */
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { MailingsOfReport } from '#contract/mailing-answers.ts'
import type { Schedule, ScheduleRun, Schedules } from '#contract/schedule-answers.ts'
import { APPROVED } from '#src/testing/report.ts'
import { Failure, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

const RUN: ScheduleRun = {
  dueAt: '2026-06-01T06:00:00Z',
  from: '2026-05-01',
  to: '2026-05-31',
  state: 'drafted',
  reportId: 'two',
  missed: 0,
  attempts: 1,
  nextAt: null,
  why: '',
}

const SCHEDULE: Schedule = {
  id: 's1',
  reportId: 'one',
  kind: 'client',
  name: 'Bistro Lark',
  language: 'en',
  timezone: 'Europe/Berlin',
  weekStart: 'monday',
  dates: null,
  hasCommentary: true,
  title: 'Scans in {period}',
  compare: 'previous',
  rhythm: { kind: 'monthly', day: 'last' },
  hour: 8,
  recipients: ['ann@example.org', 'bob@example.org'],
  replyTo: null,
  subject: 'Your scans in {period}',
  message: '',
  approvedInAdvance: false,
  keepCommentary: false,
  notify: null,
  paused: false,
  nextAt: '2026-06-30T06:00:00Z',
  runs: [],
}

const TOLD: Schedules = { canMail: true, canSend: true, schedules: [SCHEDULE] }

/** What is sent from now on; it is answered with `answer`. */
function sentTo(answer: unknown): { readonly method: string; readonly path: string; readonly body: unknown }[] {
  const sent: { method: string; path: string; body: unknown }[] = []
  const ask = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const { method = 'GET' } = init ?? {}
    if (method === 'GET') return ask(input, init)
    const { pathname: path } = new URL(input instanceof Request ? input.url : input, location.origin)
    sent.push({ method, path, body: JSON.parse((init?.body as string | undefined) ?? 'null') })
    return Promise.resolve(
      answer === undefined
        ? new Response(null, { status: 204 })
        : Response.json({ status: 200, message: 'Success', data: answer }),
    )
  }
  return sent
}

async function renderList(told: unknown) {
  const { screen } = await renderAppAt('/reports?show=schedules&zone=UTC', { '/reports': [], '/schedules': told })
  await expect.element(screen.getByRole('heading', { name: 'Reports' })).toBeVisible()
  return screen
}

test('the list says when each is due next, what becomes of it, and what has happened', async () => {
  const screen = await renderList({
    ...TOLD,
    schedules: [
      {
        ...SCHEDULE,
        runs: [
          { ...RUN, missed: 2 },
          { ...RUN, dueAt: '2026-05-01T06:00:00Z', state: 'failed', reportId: null, why: 'There is no such client.' },
        ],
      },
      {
        ...SCHEDULE,
        id: 's2',
        rhythm: { kind: 'weekly', weekday: 5 },
        approvedInAdvance: true,
        paused: true,
        nextAt: null,
      },
    ],
  })
  const rows = screen.getByRole('list', { name: 'Schedules' })
  // Not as if it were cut.
  await expect.element(rows.getByRole('link', { name: 'Bistro Lark: Scans in period' }).first()).toBeVisible()
  await expect.element(rows).toMatchTextContent(/Monthly on the last day at 08:00, Berlin · Drafts wait for review/)
  await expect.element(rows).toMatchTextContent(/Next: Tuesday 30 June 2026, 08:00, for May 2026/)
  await expect.element(rows).toMatchTextContent(/1 Jun 2026, 08:00 · Prepared for review · Report of May 2026/)
  await expect.element(rows).toMatchTextContent(/2 times before it passed while the server did not run/)
  await expect.element(rows.getByText(/There is no such client/)).not.toBeVisible()
  await userEvent.click(screen.getByText('What has happened'))
  await expect.element(rows.getByText(/There is no such client/)).toBeVisible()
  await expect
    .element(rows)
    .toMatchTextContent(/Could not be made · May 2026The server said: There is no such client\./)
  await expect
    .element(rows)
    .toMatchTextContent(/PausedEvery Friday at 08:00, Berlin · Goes out without review, to 2 people/)
  await expectAccessible(document.body)
})

test('a schedule is changed, paused and deleted by keyboard', async () => {
  const screen = await renderList(TOLD)
  const sent = sentTo({ ...TOLD, schedules: [{ ...SCHEDULE, paused: true, nextAt: null }] })
  const button = (name: string) => screen.getByRole('button', { name, exact: true })
  await expect.element(button('Pause')).toBeVisible()
  button('Change').element().focus()
  await userEvent.keyboard('{Enter}')
  const dialog = screen.getByRole('dialog', { name: 'Change this schedule' })
  await expect.element(dialog.getByLabelText('Subject')).toHaveValue('Your scans in {period}')
  await userEvent.click(dialog.getByText('Approve and send without review'))
  await expect.element(dialog).toMatchTextContent(/Nobody will have seen the figures/)
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'How often' }), 'weekly')
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'On', exact: true }), '3')
  await expectAccessible(document.body)
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
  await expect.poll(() => sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    method: 'PUT',
    path: '/api/schedules/s1',
    body: {
      title: 'Scans in {period}',
      rhythm: { kind: 'weekly', weekday: 3 },
      recipients: ['ann@example.org', 'bob@example.org'],
      replyTo: null,
      approvedInAdvance: true,
      notify: null,
    },
  })
  await expect.element(dialog).not.toBeInTheDocument()
  await userEvent.click(button('Resume'))
  await expect.poll(() => sent[1]).toEqual({ method: 'POST', path: '/api/schedules/s1/pause', body: { paused: false } })
  await userEvent.click(button('Delete'))
  await expect.element(screen.getByText('No more reports are made. Those that were made stay.')).toBeVisible()
  await userEvent.click(screen.getByRole('dialog').getByRole('button', { name: 'Delete' }))
  await expect.poll(() => sent[2]).toEqual({ method: 'DELETE', path: '/api/schedules/s1', body: null })
})

test('a schedule that cannot be deleted says why in the dialog, which stays, and nowhere else', async () => {
  const answers: Answers = {
    '/reports': [],
    '/schedules': TOLD,
    '/schedules/s1': new Failure(500, 'The disk is full.'),
  }
  const { screen } = await renderAppAt('/reports?show=schedules&zone=UTC', answers)
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  const dialog = screen.getByRole('dialog', { name: /^Delete the schedule/ })
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }))
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('That did not work. The disk is full.')
  await expectAccessible(document.body)
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
  await expect.element(dialog).not.toBeInTheDocument()
  expect(screen.getByText('The disk is full.').elements()).toEqual([])

  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  Object.assign(answers, { '/schedules/s1': null, '/schedules': { ...TOLD, schedules: [] } })
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }))
  await expect.element(screen.getByText('Nothing is repeated')).toBeVisible()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(screen.getByRole('status').filter({ hasText: 'is deleted.' })).toBeInTheDocument()
  // Whoever works by keyboard goes on from the page.
  await expect.poll(() => document.activeElement?.id).toBe('main')
})

test('a report is repeated where nothing can be sent, for review', async () => {
  const mailings: MailingsOfReport = {
    from: null,
    subject: 'Bistro Lark: Scan report, May 2026',
    recipients: [],
    replyTo: null,
    message: '',
    lastSentAt: null,
    dates: 'May 2026',
    file: null,
    hasLink: false,
    mailings: [],
  }
  const detail = { ...APPROVED, mayChange: true }
  const { screen } = await renderAppAt('/reports/one?zone=UTC', {
    '/reports/one': detail,
    '/reports/one/mailings': mailings,
  })
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await userEvent.click(screen.getByRole('button', { name: 'Repeat' }))
  const sent = sentTo(TOLD)
  const dialog = screen.getByRole('dialog', { name: 'Repeat this report' })
  await expect.element(dialog).toMatchTextContent(/Not possible here: the server cannot send reports by mail\./)
  await expect.element(dialog).toMatchTextContent(/waits under Reports, marked “To review”\./)
  expect(dialog.getByRole('textbox', { name: 'To', exact: true }).elements()).toEqual([])
  await expectAccessible(document.body)
  await userEvent.click(dialog.getByRole('button', { name: 'Repeat' }))
  await expect.poll(() => sent).toHaveLength(1)
  expect(sent[0]!.body).toMatchObject({
    reportId: 'one',
    title: 'Scan report',
    subject: 'Bistro Lark: Scan report, {period}',
    rhythm: { kind: 'monthly', day: 1 },
    hour: 8,
    compare: 'previous',
    approvedInAdvance: false,
    keepCommentary: false,
    recipients: [],
    replyTo: null,
    notify: null,
  })
})

const MAILINGS: MailingsOfReport = {
  from: null,
  subject: 'Scan report',
  file: null,
  hasLink: false,
  recipients: [],
  replyTo: null,
  message: '',
  lastSentAt: null,
  dates: 'May 2026',
  mailings: [],
}

test('the page of a report says that it is repeated, as does the dialog, which keeps what was typed', async () => {
  const report = { ...APPROVED, mayChange: true }
  const other = { ...SCHEDULE, id: 's3', reportId: 'three' }
  const { screen, address } = await renderAppAt('/reports/one?zone=UTC', {
    '/reports': [],
    '/reports/one': report,
    '/reports/one/mailings': MAILINGS,
    '/schedules': { ...TOLD, schedules: [other] },
  })
  await expect.element(screen.getByRole('button', { name: 'More' })).toBeVisible()
  expect(screen.getByText(/^Repeated/).elements()).toEqual([])
  const open = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'More' }))
    await userEvent.click(screen.getByRole('button', { name: 'Repeat' }))
  }
  await open()
  const dialog = screen.getByRole('dialog', { name: 'Repeat this report' })
  const title = dialog.getByRole('textbox', { name: 'Title' })
  await title.fill('Scans of {period}')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => dialog.elements()).toEqual([])
  await open()
  await expect.element(title).toHaveValue('Scans of {period}')
  // The one that is made of it, and one that has made it.
  const own = { ...SCHEDULE, paused: true, nextAt: null, rhythm: { kind: 'weekly' as const, weekday: 1 } }
  const sent = sentTo({
    ...TOLD,
    schedules: [other, own, { ...SCHEDULE, id: 's2', reportId: 'two', runs: [{ ...RUN, reportId: 'one' }] }],
  })
  await userEvent.click(dialog.getByRole('button', { name: 'Repeat' }))
  await expect
    .poll(() => sent)
    .toMatchObject([{ method: 'POST', body: { reportId: 'one', title: 'Scans of {period}' } }])
  await expect
    .element(screen.getByRole('main'))
    .toMatchTextContent(/Version 1Repeated weekly, paused · Repeated monthly, next on 30 Jun 2026 · Change/)
  await expectAccessible(document.body)
  await open()
  await expect
    .element(dialog)
    .toMatchTextContent(
      /Repeated weekly, paused · Repeated monthly, next on 30 Jun 2026 · ChangeAnother schedule makes one more report each time\./,
    )
  await expectAccessible(document.body)
  await userEvent.keyboard('{Escape}')
  await userEvent.click(screen.getByRole('link', { name: 'Change' }))
  await expect.poll(address).toBe('/reports?show=schedules&zone=UTC')
})

test('a title and subject of one month are offered with the mark, and warned of where a month is written into them', async () => {
  const title = 'Bistro Lark May'
  const mailings: MailingsOfReport = {
    from: 'reports@example.com',
    subject: `Bistro Lark: ${title}, May 2026`,
    recipients: ['ann@example.org'],
    replyTo: null,
    message: 'Here is May.',
    lastSentAt: '2026-06-02T09:00:00Z',
    dates: 'May 2026',
    file: 'lark.pdf',
    hasLink: true,
    mailings: [],
  }
  const { screen } = await renderAppAt('/reports/one?zone=UTC', {
    '/reports/one': { ...APPROVED, mayChange: true, content: { ...APPROVED.content, title } },
    '/reports/one/mailings': mailings,
  })
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await userEvent.click(screen.getByRole('button', { name: 'Repeat' }))
  const dialog = screen.getByRole('dialog', { name: 'Repeat this report' })
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  await expect.element(field('Title')).toHaveValue('Bistro Lark {period}')
  await expect.element(field('Subject')).toHaveValue('Bistro Lark: Bistro Lark {period}')
  // What was sent with this one is offered for all, and told of where it is of one month.
  await expect.element(field('To')).toHaveValue('ann@example.org')
  await expect.element(dialog).toMatchTextContent(/Filled in as last sent, 2 Jun 2026, 09:00\./)
  await expect.element(dialog).toMatchTextContent(/The message names dates, and every mail to come would have them\./)
  const warned = /The (\w+) names dates, and every report to come would have them\. Put \{period\} in their place\./
  expect(warned.test(dialog.element().textContent)).toBe(false)
  await field('Subject').fill('Your June')
  await expect.element(dialog).toMatchTextContent(/The subject names dates, and every report to come would have them\./)
  await field('Title').fill('Lark in June')
  await expect.element(dialog).toMatchTextContent(/The title names dates/)
  await expectAccessible(document.body)
})

test('no schedules, and those that could not be asked for', async () => {
  const none = await renderList({ ...TOLD, schedules: [] })
  await expect.element(none.getByText('Nothing is repeated')).toBeVisible()
  await none.unmount()
  const failed = await renderList(new Failure(500, 'The disk is full.'))
  await expect.element(failed.getByText('The disk is full.')).toBeVisible()
})

test('a report of a quarter is offered to come each quarter, and one of a year each year', async () => {
  const mailings: MailingsOfReport = {
    from: null,
    subject: 'Bistro Lark: Scan report, January – March 2026',
    recipients: [],
    replyTo: null,
    message: '',
    lastSentAt: null,
    dates: 'January – March 2026',
    file: null,
    hasLink: false,
    mailings: [],
  }
  const repeated = async (date: string, last: string) => {
    const { screen } = await renderAppAt('/reports/one?zone=UTC', {
      '/reports/one': {
        ...APPROVED,
        mayChange: true,
        content: { ...APPROVED.content, period: { ...APPROVED.content.period, date, last } },
      },
      '/reports/one/mailings': mailings,
    })
    await userEvent.click(screen.getByRole('button', { name: 'More' }))
    await userEvent.click(screen.getByRole('button', { name: 'Repeat' }))
    return { screen, dialog: screen.getByRole('dialog', { name: 'Repeat this report' }) }
  }
  const quarter = await repeated('2026-01-01', '2026-03-31')
  await expect.element(quarter.dialog.getByLabelText('How often')).toHaveValue('quarterly')
  await userEvent.selectOptions(quarter.dialog.getByLabelText('On day of the first month'), '5')
  // Told for the quarter before, on the 5th of the month that begins one.
  await expect
    .element(quarter.dialog)
    .toMatchTextContent(
      /5 (?:January|April|July|October) \d{4}, 08:00.*(?:October – December|January – March|April – June|July – September) \d{4}/,
    )
  await expectAccessible(document.body)
  await quarter.screen.unmount()

  const year = await repeated('2025-01-01', '2025-12-31')
  await expect.element(year.dialog.getByLabelText('How often')).toHaveValue('yearly')
  await expect.element(year.dialog.getByLabelText('On day of January')).toBeVisible()
})
