/** Reports for many clients: what is asked for, one after the other, and what is said of each. */
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ReportListed } from '#contract/report-answers.ts'
import { Failure, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { APPROVED, CONTENT, LISTED, VERSION } from '#src/testing/report.ts'

beforeEach(() => page.viewport(1280, 900))

const client = (id: string, name: string, status = 'ACTIVE') => ({ id, name, status, activeQrs: 2 })
const CLIENTS = [
  client('lark', 'Bistro Lark'),
  client('zoo', 'Zoo'),
  client('kino', 'Kino', 'INACTIVE'),
  client('alm', 'Alm'),
]
/** In sight, and over whenever this runs. */
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' }
const DRAFT = { ...VERSION, state: 'draft', hash: null } as const
const MADE = { ...APPROVED, version: DRAFT, versions: [DRAFT] }

interface Asked {
  readonly subject: { readonly id: string }
  readonly [name: string]: unknown
}

/** The form, and what it has sent: each of it waits for an answer, a draft of so many scans or what went wrong. */
async function openForm(search = '', answers: Answers = {}) {
  const { screen, ...app } = await renderAppAt(`/reports/new?subject=clients&zone=UTC&date=2026-10-15${search}`, {
    '/clients': CLIENTS,
    '/campaigns': [],
    '/qrs': [],
    '/reports': [],
    '/reports/of-alm': MADE,
    ...answers,
  })
  const sent: { asked: Asked; answer: (scansOrWhy: number | string) => void }[] = []
  const others = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (init?.method !== 'POST') return others(input, init)
    const asked = JSON.parse(init.body as string) as Asked
    return new Promise((resolve) => {
      const answer = (scansOrWhy: number | string) => {
        if (typeof scansOrWhy === 'string') {
          resolve(Response.json({ status: 503, message: scansOrWhy, data: null }, { status: 503 }))
          return
        }
        const content = { ...CONTENT, approved: null, figures: { ...CONTENT.figures!, scans: scansOrWhy } }
        const data = { ...MADE, id: `of-${asked.subject.id}`, content }
        resolve(Response.json({ status: 201, message: 'Made', data }, { status: 201 }))
      }
      sent.push({ asked, answer })
    })
  }
  await expect.element(screen.getByRole('list', { name: 'Clients' })).toBeVisible()
  return {
    ...app,
    screen,
    sent,
    box: (name: string | RegExp) => screen.getByRole('checkbox', { name }),
    row: (name: string) => screen.getByRole('listitem').filter({ hasText: name }),
    make: (name: string) => userEvent.click(screen.getByRole('button', { name })),
  }
}

const about = ({ sent }: { sent: readonly { readonly asked: Asked }[] }) => sent.map(({ asked }) => asked.subject.id)

test('a draft is made for each that goes on and has none, of the month in sight, one after the other', async () => {
  const own: ReportListed[] = [
    { ...LISTED, id: 'alm-now', subjectId: 'alm', ...OCTOBER, version: DRAFT },
    { ...LISTED, id: 'zoo-before', subjectId: 'zoo', from: '2026-09-01', to: '2026-09-30', language: 'de' },
  ]
  const form = await openForm('', { '/reports': own })
  const { screen, sent, box, row } = form
  await expect.element(screen.getByText('2 of 4 chosen')).toBeVisible()
  await expect.element(row('Alm').getByRole('link', { name: 'Has a draft of these dates' })).toBeVisible()
  await expect.element(row('Zoo')).toMatchTextContent('ZooLast: 1–30 September 2026')
  await expect.element(row('Kino')).toMatchTextContent('KinoInactive · No report yet')
  await expect.element(box('Bistro Lark')).toBeChecked()
  await expect.element(box('Kino')).not.toBeChecked()
  await expect.element(box('All clients')).toBePartiallyChecked()
  await screen.getByLabelText('Commentary for all').fill('Thank you')
  await expectAccessible(document.body)

  await form.make('Make 2 drafts')
  await expect.element(screen.getByText('0 of 2 made')).toBeVisible()
  // The button has gone with the form.
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  await expect.element(row('Zoo')).toMatchTextContent('ZooWaiting')
  expect(about(form)).toEqual(['lark'])
  sent[0]!.answer(1234)
  await expect.element(row('Bistro Lark')).toMatchTextContent('Bistro Lark1,234 scans')
  await expect.poll(() => about(form)).toEqual(['lark', 'zoo'])
  await expectAccessible(document.body)
  sent[1]!.answer(1)
  await expect.element(screen.getByText('2 drafts are ready for review.')).toBeVisible()
  await expect.element(row('Zoo')).toMatchTextContent('Zoo1 scan')
  await expect
    .element(screen.getByRole('link', { name: 'Review the first draft' }))
    .toHaveAttribute('href', '/reports/of-lark?date=2026-10-15&zone=UTC')

  const asked = { ...OCTOBER, timezone: 'UTC', weekStart: 'monday', compare: 'previous', match: 'date' }
  expect(sent.map((one) => one.asked)).toEqual([
    {
      subject: { kind: 'client', id: 'lark' },
      ...asked,
      language: 'en',
      title: 'Scan report',
      commentary: 'Thank you',
    },
    // In the language of its last one.
    {
      subject: { kind: 'client', id: 'zoo' },
      ...asked,
      language: 'de',
      title: 'Scan-Bericht',
      commentary: 'Thank you',
    },
  ])
})

test('what fails holds up no other, says why, and is tried again', async () => {
  const form = await openForm()
  const { screen, sent, row } = form
  await form.make('Make 3 drafts')
  await expect.poll(() => about(form)).toEqual(['alm'])
  sent[0]!.answer('SMLLR does not answer.')
  await expect.poll(() => about(form)).toEqual(['alm', 'lark'])
  await expect.element(row('Alm')).toMatchTextContent('AlmSMLLR does not answer.')
  sent[1]!.answer(2)
  await expect.poll(() => sent.length).toBe(3)
  sent[2]!.answer('No room.')
  await expect.element(screen.getByText('1 of 3 made · 2 failed')).toBeVisible()
  await expectAccessible(document.body)

  await userEvent.click(screen.getByRole('button', { name: 'Try again for Alm' }))
  await expect.element(screen.getByText('1 of 3 made · 1 failed')).toBeVisible()
  await expect.poll(() => about(form)).toEqual(['alm', 'lark', 'zoo', 'alm'])
  sent[3]!.answer(5)
  await expect.element(row('Alm')).toMatchTextContent('Alm5 scans')
  await expect.element(screen.getByText('2 drafts are ready for review.')).toBeVisible()
})

test('whoever leaves finds them again; what is stopped is not asked for', async () => {
  const form = await openForm()
  const { screen, sent } = form
  await form.make('Make 3 drafts')
  await expect.poll(() => sent.length).toBe(1)
  const closing = new Event('beforeunload', { cancelable: true })
  dispatchEvent(closing)
  expect(closing.defaultPrevented).toBe(true)

  await userEvent.click(screen.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }))
  await expect.element(screen.getByText(/^Making drafts: 0 of 3 made/)).toBeVisible()
  sent[0]!.answer(7)
  await expect.element(screen.getByText(/^Making drafts: 1 of 3 made/)).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: 'See them' }))
  await form.make('Stop after this one')
  await expect.element(screen.getByText('1 of 2 made')).toBeVisible()
  sent[1]!.answer(8)
  await expect.element(screen.getByText('2 drafts are ready for review.')).toBeVisible()
  expect(about(form)).toEqual(['alm', 'lark'])
  const closed = new Event('beforeunload', { cancelable: true })
  dispatchEvent(closed)
  expect(closed.defaultPrevented).toBe(false)

  // Back from a draft they are there; whoever comes by a link wants others.
  await userEvent.click(screen.getByRole('link', { name: 'Review the first draft' }))
  await expect.element(screen.getByRole('heading', { level: 1, name: /Bistro Lark/ })).toBeVisible()
  await form.goBack()
  await expect.element(screen.getByText('2 of 2 made')).toBeVisible()
  await userEvent.click(screen.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }))
  await userEvent.click(screen.getByRole('button', { name: 'New report' }))
  await userEvent.keyboard('each{Enter}')
  await expect.element(screen.getByText('3 of 4 chosen')).toBeVisible()
})

test('those that were selected are chosen; nothing is made for nobody, and Enter in the search sends nothing', async () => {
  const many = Array.from({ length: 11 }, (_, i) => client(`c${i}`, `Client ${i}`))
  const form = await openForm('&id=c3&id=c5', { '/clients': many })
  const { screen, sent, box } = form
  await expect.element(screen.getByText('2 of 11 chosen')).toBeVisible()
  await userEvent.click(screen.getByRole('searchbox', { name: 'Search clients' }))
  await userEvent.keyboard('3{Enter}')
  await expect.element(box('Client 3')).toBeChecked()
  expect(sent).toEqual([])
  // Of those alone that are found.
  await userEvent.click(box('All that are found'))
  await expect.element(screen.getByText('1 of 11 chosen')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('searchbox', { name: 'Search clients' }).fill('')
  await userEvent.click(box('Client 5'))
  await expect.element(screen.getByText('Choose at least one client.')).toBeVisible()
  screen.getByRole('button', { name: 'Make drafts' }).element().focus()
  await userEvent.keyboard('{Enter}')
  expect(sent).toEqual([])
})

test('a report lends its sections to those of other clients', async () => {
  const one = { ...APPROVED, mayChange: true }
  const { screen } = await renderAppAt('/reports/one?zone=UTC', {
    '/reports/one': one,
    '/reports/one/mailings': { canPrint: false, link: false, mailings: [] },
    '/reports': [],
    '/schedules': { canMail: false, canSend: false, schedules: [] },
    '/clients': CLIENTS,
  })
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await userEvent.click(screen.getByRole('button', { name: 'Make for other clients' }))
  await expect.element(screen.getByLabelText('Sections')).toMatchTextContent(/As in “Bistro Lark: Scan report”/)
  const sent: Asked[] = []
  globalThis.fetch = (_, init) => {
    if (init?.method === 'POST') sent.push(JSON.parse(init.body as string) as Asked)
    return new Promise(() => {})
  }
  await userEvent.click(screen.getByRole('button', { name: 'Make 3 drafts' }))
  await expect.poll(() => sent).toMatchObject([{ sections: CONTENT.sections }])
})

test('a report that lends its sections and is gone says so, and nothing else is asked for in its place', async () => {
  const { screen } = await renderAppAt('/reports/new?subject=clients&like=gone', {
    '/clients': CLIENTS,
    '/reports': [],
    '/reports/gone': new Failure(404, 'There is no report of this id. Somebody may have deleted it.'),
  })
  await expect.element(screen.getByText(/There is no report of this id/)).toBeVisible()
  expect(screen.getByRole('button', { name: /^Make \d/ }).elements()).toEqual([])
})

test('without clients there is nothing to choose', async () => {
  const { screen } = await renderAppAt('/reports/new?subject=clients', { '/clients': [], '/reports': [] })
  await expect.element(screen.getByText('There are no clients')).toBeVisible()
})

test('from one draft the way leads to the next, for who may review', async () => {
  const reports = [
    { ...LISTED, id: 'two', name: 'Zoo', version: DRAFT },
    { ...LISTED, version: DRAFT },
  ]
  const answers = { '/reports/one': { ...MADE, mayChange: true, edits: null }, '/reports': reports }
  const { screen } = await renderAppAt('/reports/one?zone=UTC', { ...answers, '/reports/two': MADE })
  await expect
    .element(screen.getByRole('link', { name: /^Next draft: .?Zoo.?$/ }))
    .toHaveAttribute('href', '/reports/two?zone=UTC')
  await screen.unmount()
  const viewer = await renderAppAt('/reports/one', { ...answers, '/reports/one': APPROVED })
  await expect.element(viewer.screen.getByRole('article')).toBeVisible()
  expect(viewer.screen.getByRole('link', { name: /Next draft/ }).elements()).toEqual([])
})
