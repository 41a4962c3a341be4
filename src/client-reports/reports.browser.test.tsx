/** The pages of reports as they are drawn from answers of the server. */
import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Failure, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { APPROVED, CONTENT, VERSION } from '#src/testing/report.ts'
import { SAVED_AFTER_MS } from './open-draft.ts'

beforeEach(() => page.viewport(1280, 800))

async function faults(): Promise<string[]> {
  // While a page fades in, its colours are not yet what they will be.
  for (const running of document.getAnimations()) {
    if (running.effect?.getComputedTiming().endTime !== Infinity) running.finish()
  }
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`)
}

test('a report says every digit, how many a list leaves out, and what the source does not tell', async () => {
  const { screen } = await renderAppAt('/reports/one', { '/reports/one': APPROVED })
  const sheet = screen.getByRole('article', { name: 'Scan report' })
  await expect.element(sheet).toMatchTextContent(/1,234,567/)
  await expect.element(sheet).toMatchTextContent(/800 to 900/)
  await expect.element(sheet).toMatchTextContent(/Compared with 1–30 Apr 2026\./)
  await expect.element(sheet).toMatchTextContent(/1 of 312/)
  await expect.element(sheet).toMatchTextContent(/The source of the figures does not tell this\./)
  await expect.element(sheet).toMatchTextContent(/Not scanned since they were made, at least 14 days agoDoor40 days/)
  await expect.element(sheet).toMatchTextContent(/Approved by Ann on 1 Jun 2026, 08:00\./)
  await expect.element(sheet).toMatchTextContent(/3f9a 0c1e 77b2/)
  // Whoever may only read finds nothing to change, and no PDF where nothing makes one.
  for (const name of ['Send', 'More', 'Approve']) {
    expect(screen.getByRole('button', { name }).elements()).toEqual([])
  }
  await userEvent.click(screen.getByRole('button', { name: 'Download' }))
  await expect
    .element(screen.getByRole('link', { name: 'CSV' }))
    .toHaveAttribute('href', '/api/reports/one/csv?version=1')
  expect(screen.getByRole('link', { name: 'PDF' }).elements()).toEqual([])
  expect(await faults()).toEqual([])
})

test('shares of places are of all scans: a row for unknown cities, a line for what the source does not break down', async () => {
  const asOf = CONTENT.gatheredAt
  const places = {
    asOf,
    countries: { rows: [{ id: 'GR', name: '', scans: 6 }], count: 1, total: 8 },
    cities: {
      rows: [
        { city: '', region: '', country: '', scans: 4 },
        { city: 'Patras', region: 'Achaea', country: 'GR', scans: 2 },
      ],
      count: 2,
      total: 8,
    },
  }
  const differences = [{ section: 'places', key: '["","",""]', name: '', before: null, after: 4 }]
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, content: { ...CONTENT, places }, since: { number: 1, differences } },
  })
  const rows = (name: string) => screen.getByRole('table', { name }).getByRole('row')
  await expect.element(rows('By country').nth(1)).toMatchTextContent(/^Greece675\.0%$/)
  await expect.element(rows('By city').nth(1)).toMatchTextContent(/^Unknown city450\.0%$/)
  await expect.element(rows('By city').nth(2)).toMatchTextContent(/^Patras, Greece225\.0%$/)
  await expect
    .poll(() => screen.getByText('2 more scans that the source does not break down.').elements())
    .toHaveLength(2)
  await expect.element(screen.getByText('Where it was scanned: Unknown city')).toBeVisible()
  expect(await faults()).toEqual([])
})

test('the campaigns of a client add up, each beside what it had before', async () => {
  const campaigns = {
    asOf: CONTENT.gatheredAt,
    rows: [
      { id: 'spring', name: 'Spring', scans: 30, before: 10 },
      { id: 'autumn', name: '', scans: 0, before: 20 },
    ],
    count: 2,
    total: 40,
    none: { scans: 8, before: 0 },
    others: { scans: 2, before: null },
  }
  const sections = ['campaigns'] as const
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, content: { ...CONTENT, sections, campaigns } },
  })
  const row = (at: number) => screen.getByRole('table', { name: 'Campaigns' }).getByRole('row').nth(at)
  await expect.element(row(0)).toMatchTextContent(/^CampaignScansShareBefore$/)
  await expect.element(row(1)).toMatchTextContent(/^Spring3075\.0%10$/)
  await expect.element(row(2)).toMatchTextContent(/^autumn00\.0%20$/)
  await expect.element(row(3)).toMatchTextContent(/^No campaign820\.0%0$/)
  await expect.element(row(4)).toMatchTextContent(/^Campaigns not shown here25\.0%not known$/)
  expect(await faults()).toEqual([])
  await screen.unmount()

  // Nothing compared, and more of them than rows.
  const uncompared = {
    ...campaigns,
    rows: [{ id: 's', name: 'S', scans: 30, before: null }],
    count: 31,
    none: null,
    others: null,
  }
  const { screen: other } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, content: { ...CONTENT, sections, campaigns: uncompared } },
  })
  await expect.element(other.getByRole('row').nth(0)).toMatchTextContent(/^CampaignScansShare$/)
  await expect.element(other.getByText('1 of 31')).toBeVisible()
})

test('a report of a first month says why nothing is compared, and of changes what is new', async () => {
  const { compared, figures } = CONTENT
  const sections = ['figures', 'comparison'] as const
  const first = { ...CONTENT, sections, compared: { ...compared!, began: '2026-05-12' }, comparison: null }
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, content: { ...first, figures: { ...figures!, before: null } } },
  })
  const sheet = screen.getByRole('article', { name: 'Scan report' })
  await expect
    .element(sheet)
    .toMatchTextContent(
      /UTC time\. Nothing to compare with: began on 12 May 2026\..*changed most.*began on 12 May 2026\./,
    )
  await expect.element(sheet).not.toMatchTextContent(/Compared with|than 0|not known/)
  await screen.unmount()

  const comparison = {
    asOf: CONTENT.gatheredAt,
    rose: [
      { id: 'door', name: 'Door', scans: 915, before: 0 },
      { id: 'menu', name: 'Menu', scans: 30, before: 10 },
    ],
    fell: [{ id: 'sign', name: 'Sign', scans: 0, before: 4 }],
    counts: { rose: 2, fell: 1, same: 0 },
  }
  const { screen: later } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, content: { ...CONTENT, sections, comparison } },
  })
  await expect.element(later.getByRole('row').nth(1)).toMatchTextContent(/^Door9150\+915 \(new\)$/)
  await expect.element(later.getByRole('row').nth(2)).toMatchTextContent(/^Menu3010\+20$/)
  await expect.element(later.getByRole('row').nth(4)).toMatchTextContent(/^Sign04−4$/)
})

test('what is done once a month stands behind a button, and for the newest version alone where it changes that', async () => {
  const older = { ...APPROVED, mayChange: true, versions: [VERSION, { ...VERSION, number: 2 }] }
  const { screen } = await renderAppAt('/reports/one', { '/reports/one': { ...APPROVED, mayChange: true } })
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  const menu = screen.getByRole('dialog', { name: 'More' })
  await expect
    .poll(() =>
      menu
        .getByRole('button')
        .elements()
        .map((one) => one.textContent),
    )
    .toEqual(['Run again', 'Repeat', 'Archive'])
  expect(await faults()).toEqual([])
  await screen.unmount()
  const { screen: before } = await renderAppAt('/reports/one', { '/reports/one': older })
  await userEvent.click(before.getByRole('button', { name: 'More' }))
  await expect
    .poll(() =>
      before
        .getByRole('dialog', { name: 'More' })
        .getByRole('button')
        .elements()
        .map((one) => one.textContent),
    )
    .toEqual(['Repeat'])
})

test('a new version says what has changed since the one before', async () => {
  const differences = [
    { section: 'figures', key: 'scans', name: '', before: 1_234_000, after: 1_234_567 },
    { section: 'places', key: 'DE', name: '', before: null, after: 7 },
    ...Array.from({ length: 28 }, (_, i) => ({
      section: 'bestCodes',
      key: `code-${i}`,
      name: `Code ${i}`,
      before: 5,
      after: 4,
    })),
  ]
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, since: { number: 1, differences }, version: { ...VERSION, number: 2 } },
  })
  const changes = screen.getByRole('region', { name: 'What has changed since version 1' }).first()
  await expect.element(changes).toMatchTextContent(/20 of 30/)
  await expect.element(changes).toMatchTextContent(/Scans1,234,0001,234,567\+567/)
  await expect.element(changes).toMatchTextContent(/Where it was scanned: Germanynot known7/)
  await expect.element(changes).toMatchTextContent(/Most scanned codes: Code 054−1/)
  expect(await faults()).toEqual([])
})

const DRAFT = {
  ...APPROVED,
  version: { ...VERSION, state: 'draft', hash: null, approvedAt: null, approvedBy: null },
  mayChange: true,
  edits: {
    title: 'Scan report',
    language: 'en',
    sections: ['figures', 'bestCodes'],
    commentary: '',
    brand: CONTENT.brand,
  },
  content: { ...CONTENT, approved: null },
}

/** A draft at revision 1, and what is sent of it. */
async function openDraft({ save = savedAs }: { save?: (asked: Sent) => Response | Promise<Response> } = {}) {
  const sent: Sent[] = []
  const answers: Answers = { '/reports/one': DRAFT, '/reports': [] }
  const { screen, refresh, address } = await renderAppAt('/reports/one', answers)
  const ask = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (init?.method === undefined || init.method === 'GET') return ask(input, init)
    const asked = JSON.parse(init.body as string) as Sent
    sent.push(asked)
    return Promise.resolve(save(asked))
  }
  const title = screen.getByRole('textbox', { name: 'Title' })
  await expect.element(title).toBeVisible()
  return { screen, answers, refresh, address, sent, title }
}

interface Sent {
  readonly revision: number
  readonly title?: string
}

function savedAs({ revision, ...edits }: Sent): Response {
  return Response.json({ status: 200, message: 'Success', data: { ...DRAFT, revision: revision + 1, edits } })
}

const refused = () =>
  Response.json({ status: 409, message: 'Somebody else has changed it.', data: null }, { status: 409 })

test('what somebody else has written meanwhile is neither overwritten nor approved unread', async () => {
  const { screen, answers, refresh, sent, title } = await openDraft({ save: refused })
  answers['/reports/one'] = { ...DRAFT, revision: 2, edits: { ...DRAFT.edits, title: 'Theirs' } }
  await refresh()
  await screen.getByRole('button', { name: 'Approve' }).click()
  await screen.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect.poll(() => sent).toEqual([{ revision: 1 }])
  const dialog = screen.getByRole('dialog', { name: 'Approve this report' })
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Somebody else has changed it.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await title.fill('Mine')
  await userEvent.tab()
  await expect.poll(() => sent.at(-1)).toMatchObject({ revision: 1, title: 'Mine' })
  // Nor is anything approved that could not be saved.
  await screen.getByRole('button', { name: 'Approve' }).click()
  await screen.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Somebody else has changed it.')
  expect(sent.filter(({ title }) => title === undefined)).toHaveLength(1)
})

test('reading a draft again shows what somebody else has made of it, with what was written here on top', async () => {
  let isTold = Promise.resolve()
  const { screen, answers, sent, title } = await openDraft({
    save: async (asked) => {
      await isTold
      return asked.revision < 7 ? refused() : savedAs(asked)
    },
  })
  const commentary = screen.getByRole('textbox', { name: 'Commentary' })
  await commentary.fill('Three paragraphs')
  await title.fill('Mine')
  await userEvent.tab()
  await expect.element(screen.getByText('That did not work. Somebody else has changed it.')).toBeVisible()
  const edits = { ...DRAFT.edits, title: 'Theirs', sections: ['bestCodes'] }
  answers['/reports/one'] = { ...DRAFT, revision: 7, edits }
  await commentary.fill('Four paragraphs')
  // The press leaves the field, which tries to save: while that is not told the button is still there.
  let tell = () => {}
  isTold = new Promise((resolve) => (tell = resolve))
  await screen.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => sent.at(-1)).toMatchObject({ revision: 1, commentary: 'Four paragraphs' })
  await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible()
  tell()
  await expect.element(title).toHaveValue('Theirs')
  await expect.element(commentary).toHaveValue('Four paragraphs')
  await expect.element(screen.getByRole('checkbox', { name: 'Figures' })).not.toBeChecked()
  await expect
    .poll(() => sent.at(-1))
    .toMatchObject({ revision: 7, title: 'Theirs', sections: ['bestCodes'], commentary: 'Four paragraphs' })
  expect(screen.getByText('That did not work. Somebody else has changed it.').elements()).toEqual([])
  // Both have changed the title: that is said, and nothing is approved before it is decided.
  await expect.element(screen.getByText(/changed what you have changed too: title\./)).toBeVisible()
  expect(await faults()).toEqual([])
  await screen.getByRole('button', { name: 'Approve' }).click()
  await expect.element(screen.getByText(/Choose first which it is to be/)).toBeVisible()
  await screen.getByRole('button', { name: 'Close' }).click()
  await screen.getByRole('button', { name: 'Use mine' }).click()
  await expect.element(title).toHaveValue('Mine')
  await expect.poll(() => sent.at(-1)).toMatchObject({ revision: 8, title: 'Mine', commentary: 'Four paragraphs' })
  await expect.element(screen.getByText('All changes are saved')).toBeVisible()
})

test('without a title all else is saved, and nothing is approved', async () => {
  const { screen, sent, title } = await openDraft()
  await title.fill('')
  await screen.getByRole('textbox', { name: 'Commentary' }).fill('A good month')
  await screen.getByRole('checkbox', { name: 'Figures' }).click()
  await expect
    .poll(() => sent.at(-1))
    .toMatchObject({ title: 'Scan report', commentary: 'A good month', sections: ['bestCodes'] })
  await expect
    .element(screen.getByText(/^A report needs a title/))
    .toMatchTextContent(/Until you give it one, “Scan report” stays\./)
  await expect.element(screen.getByText('Not saved yet')).toBeVisible()
  expect(await faults()).toEqual([])
  await screen.getByRole('button', { name: 'Approve' }).click()
  await expect.element(screen.getByRole('dialog')).toMatchTextContent(/Its title is empty.*Give it one first\./)
  expect(screen.getByRole('button', { name: 'Approve and freeze' }).elements()).toEqual([])
  await screen.getByRole('button', { name: 'Close' }).click()
  await title.fill('May')
  // What is approved is what was saved last.
  await screen.getByRole('button', { name: 'Approve' }).click()
  await screen.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect.poll(() => sent.slice(-2)).toMatchObject([{ revision: 3, title: 'May' }, { revision: 4 }])
})

/** Whether the browser would ask before it closes the tab. */
function asksBeforeClosing(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

test('a draft is saved soon after the last letter, and the browser asks before a tab is closed that has more', async () => {
  const { screen, sent } = await openDraft()
  expect(asksBeforeClosing()).toBe(false)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await screen.getByRole('textbox', { name: 'Commentary' }).fill('Four paragraphs')
    await vi.advanceTimersByTimeAsync(SAVED_AFTER_MS / 2)
    expect(sent).toEqual([])
    expect(asksBeforeClosing()).toBe(true)
    await vi.advanceTimersByTimeAsync(SAVED_AFTER_MS / 2)
    expect(sent).toMatchObject([{ commentary: 'Four paragraphs' }])
  } finally {
    vi.useRealTimers()
  }
  await expect.element(screen.getByText('All changes are saved')).toBeVisible()
  expect(asksBeforeClosing()).toBe(false)
})

test('whoever leaves a draft takes everything along, and is asked where it could not be saved', async () => {
  let isLost = true
  const { screen, sent, address } = await openDraft({ save: (asked) => (isLost ? refused() : savedAs(asked)) })
  const commentary = screen.getByRole('textbox', { name: 'Commentary' })
  await commentary.fill('Four paragraphs')
  await screen.getByRole('link', { name: 'All reports' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Leave what is not saved?' })
  await expect.element(dialog).toBeVisible()
  expect(await faults()).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(address()).toBe('/reports/one')
  await expect.element(commentary).toHaveValue('Four paragraphs')
  isLost = false
  await screen.getByRole('link', { name: 'All reports' }).click()
  await expect.poll(address).toBe('/reports')
  expect(sent.at(-1)).toMatchObject({ commentary: 'Four paragraphs' })
})

test('what somebody was writing when somebody else approved the draft stays to be taken along', async () => {
  const { screen, answers } = await openDraft({ save: refused })
  await screen.getByRole('textbox', { name: 'Commentary' }).fill('Four paragraphs')
  await userEvent.tab()
  answers['/reports/one'] = { ...APPROVED, mayChange: true }
  await screen.getByRole('button', { name: 'Reload' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Your commentary' })).toHaveValue('Four paragraphs')
  await expect.element(screen.getByRole('button', { name: 'Send' })).toBeVisible()
  expect(await faults()).toEqual([])
})

test('approving closes the dialog when it is done, and the page has the focus', async () => {
  const { screen } = await openDraft({
    save: () => Response.json({ status: 200, message: 'Success', data: { ...APPROVED, mayChange: true } }),
  })
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }))
  await userEvent.click(screen.getByRole('button', { name: 'Approve and freeze' }))
  await expect.element(screen.getByRole('button', { name: 'Send' })).toBeVisible()
  expect(screen.getByRole('dialog').elements()).toEqual([])
  expect(document.activeElement?.id).toBe('main')
})

test('what could not be saved is sent again by the next change, and by leaving a field again', async () => {
  let isLost = true
  const { screen, sent, title } = await openDraft({ save: (asked) => (isLost ? refused() : savedAs(asked)) })
  await title.fill('Mine')
  // One save waits for the other; both are lost.
  screen.getByRole('checkbox', { name: 'Figures' }).element().focus()
  await userEvent.keyboard(' ')
  await expect.poll(() => sent).toHaveLength(2)
  await expect.element(screen.getByText('Not saved yet')).toBeVisible()
  isLost = false
  await title.click()
  await userEvent.tab()
  await expect.poll(() => sent.at(-1)).toMatchObject({ title: 'Mine', sections: ['bestCodes'] })
  await expect.element(screen.getByText('All changes are saved')).toBeVisible()
})

test('at the foot of a long draft its commentary and what can be done with it are in sight', async () => {
  const commentary = Array.from({ length: 120 }, (_, i) => `Paragraph ${i}`).join('\n\n')
  const sections = ['commentary', 'figures']
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': {
      ...DRAFT,
      edits: { ...DRAFT.edits, sections, commentary },
      content: { ...DRAFT.content, sections },
    },
  })
  await expect.element(screen.getByText('Paragraph 119').last()).toBeVisible()
  const inSight = () =>
    [screen.getByRole('button', { name: 'Approve' }), screen.getByRole('textbox', { name: /^Commentary/ })].map(
      (part) => {
        const { top, bottom } = part.element().getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      },
    )
  expect(inSight()).toEqual([true, true])
  scrollTo(0, document.documentElement.scrollHeight)
  expect(scrollY).toBeGreaterThan(innerHeight)
  expect(inSight()).toEqual([true, true])
  // What is below the edge of a low window is reached within the panel, by keyboard too.
  const logo = screen.getByRole('checkbox', { name: 'Use a colour of the client' }).element()
  logo.focus()
  const { bottom } = logo.getBoundingClientRect()
  expect(bottom).toBeLessThanOrEqual(innerHeight)
  expect(await faults()).toEqual([])
})

test('sections of a draft are ordered and switched by keyboard, and saved one after the other', async () => {
  const { screen, sent } = await openDraft()
  expect(await faults()).toEqual([])
  screen.getByRole('button', { name: 'Move “Most scanned codes” up' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Figures' }))
  await expect
    .poll(() => sent)
    .toMatchObject([
      { revision: 1, sections: ['bestCodes', 'figures'] },
      { revision: 2, sections: ['bestCodes'] },
    ])
})

const LISTED = {
  id: 'one',
  title: 'Scan report',
  kind: 'client',
  name: 'Bistro Lark',
  from: '2026-05-01',
  to: '2026-05-31',
  archived: false,
  version: VERSION,
}

test('the list says what there is, what to do where there is nothing, and what went wrong', async () => {
  const full = await renderAppAt('/reports?zone=UTC', { '/reports': [LISTED] })
  const row = full.screen.getByRole('row', { name: /Bistro Lark/ })
  await expect.element(row).toMatchTextContent(/1–31 May 2026/)
  await expect.element(row).toMatchTextContent(/1 Jun 2026, 08:00 by Ann/)
  await expect.element(row).toMatchTextContent(/3f9a 0c1e 77b2/)
  expect(await faults()).toEqual([])
  await userEvent.click(full.screen.getByText('Archived'))
  await expect.element(full.screen.getByText('Nothing is archived')).toBeVisible()
  await full.screen.unmount()

  const empty = await renderAppAt('/reports', { '/reports': [] })
  await expect.element(empty.screen.getByRole('link', { name: 'See all clients' })).toBeVisible()
  await empty.screen.unmount()

  const failed = await renderAppAt('/reports', { '/reports': new Failure(500, 'The disk is full.') })
  await expect.element(failed.screen.getByText('The disk is full.')).toBeVisible()
})

test('what a report says in its own language, the list says in its reader’s', async () => {
  const everything = { ...LISTED, kind: 'organisation', name: '' }
  const inAdvance = { ...VERSION, inAdvance: true }
  const { screen } = await renderAppAt('/reports?zone=UTC', {
    '/reports': [
      { ...everything, version: inAdvance },
      { ...everything, id: 'two', version: { ...inAdvance, approvedBy: '' } },
      // Approved before there was that fact.
      { ...everything, id: 'three', version: { ...VERSION, approvedBy: 'einem Zeitplan, im Voraus' } },
    ],
  })
  const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent)
  await expect.poll(rows).toHaveLength(3)
  expect(rows()[0]).toMatch(/All QR codes.*1 Jun 2026, 08:00, in advance by Ann/)
  expect(rows()[1]).toMatch(/1 Jun 2026, 08:00, in advance by a schedule/)
  expect(rows()[2]).toMatch(/1 Jun 2026, 08:00 by einem Zeitplan, im Voraus/)
  await expect.element(screen.getByRole('row', { name: /All QR codes/ }).first()).toBeVisible()
})

test('among many reports one is found by what people call it, as the address says, and Back and a new link keep it', async () => {
  const reports = ['05-31', '06-30', '07-31'].map((last, at) => ({
    ...LISTED,
    id: `lark-${last}`,
    from: `2026-${last.slice(0, 2)}-01`,
    to: `2026-${last}`,
    archived: at === 2,
  }))
  const other = { ...LISTED, id: 'limmat', name: 'Limmat Tours', also: ['Limmat AG'] }
  const { screen, address } = await renderAppAt('/reports?q=lark+june&zone=UTC', { '/reports': [...reports, other] })
  const field = screen.getByRole('searchbox', { name: 'Search title, client or dates' })
  await expect.element(field).toHaveValue('lark june')
  const found = () =>
    [...document.querySelectorAll('tbody a')].map((link) => link.getAttribute('href')!.replace(/\?.*/, ''))
  await expect.poll(found).toEqual(['/reports/lark-06-30'])
  await expect.element(screen.getByRole('status').filter({ hasText: '1 of 3 reports' })).toBeVisible()
  expect(await faults()).toEqual([])
  await userEvent.fill(field, 'limmat ag')
  await expect.poll(found).toEqual(['/reports/limmat'])
  await expect.poll(address).toBe('/reports?q=limmat+ag&zone=UTC')
  // It stays when one looks among those that were put away.
  await userEvent.click(screen.getByText('Archived'))
  await expect.element(screen.getByText('No reports with “limmat ag”')).toBeVisible()
  screen.getByRole('button', { name: 'Clear the search' }).last().element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(found).toEqual(['/reports/lark-07-31'])
  // The button is gone: whoever works by keyboard goes on from the page.
  expect(document.activeElement?.contains(field.element())).toBe(true)
  expect(document.activeElement).not.toBe(document.body)
})

test('on a phone figures stand side by side, and a bar has the whole width of its row', async () => {
  await page.viewport(390, 844)
  const figures = {
    ...CONTENT.figures!,
    scans: 15_008,
    visitors: { atLeast: 11_479, atMost: 11_479 },
  }
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, content: { ...CONTENT, figures } },
  })
  const top = (text: string) => screen.getByText(text, { exact: true }).element().getBoundingClientRect().top
  await expect.element(screen.getByText('15,008', { exact: true })).toBeVisible()
  expect(top('11,479')).toBe(top('15,008'))
  // The one row of the list has the longest bar.
  const row = screen.getByRole('row', { name: /^Menu/ }).element()
  const bar = row.querySelector('th [style]')!
  expect(bar.getBoundingClientRect().width).toBeCloseTo(row.getBoundingClientRect().width, 0)
})

test('the list tells by which clock its times are, and what waits for review', async () => {
  const draft = { ...VERSION, state: 'draft', hash: null, approvedAt: null, approvedBy: null }
  const { screen } = await renderAppAt('/reports?zone=Asia/Kolkata', {
    '/reports': [LISTED, { ...LISTED, id: 'two', title: 'Prepared', prepared: true, version: draft }],
  })
  // Five and a half hours after 08:00 of UTC.
  await expect
    .element(screen.getByRole('row', { name: /^Scan report/ }))
    .toMatchTextContent(/^Scan report.*Bistro Lark1–31 May 2026Approved1 Jun 2026, 13:30 by Ann/)
  await expect.element(screen.getByText('Times by the clock of Kolkata.')).toBeVisible()
  await expect.element(screen.getByRole('row', { name: /^Prepared/ })).toMatchTextContent(/To review/)
  expect(await faults()).toEqual([])
})

test('what is approved stays in the list beside the draft of a newer version, each a link to what it names', async () => {
  const draft = { ...VERSION, number: 3, state: 'draft', hash: null, approvedAt: null, approvedBy: null }
  const listed = { ...LISTED, version: draft, approved: { ...VERSION, number: 2 } }
  const { screen, address } = await renderAppAt('/reports?zone=UTC', {
    '/reports': [listed],
    '/reports/one': { ...APPROVED, version: { ...VERSION, number: 2 }, versions: [{ ...VERSION, number: 2 }, draft] },
  })
  const row = screen.getByRole('row', { name: /^Scan report/ })
  await expect
    .element(row)
    .toMatchTextContent(/1–31 May 2026Approved·Version 2Draft·Version 31 Jun 2026, 08:00 by Ann3f9a 0c1e 77b2$/)
  await expect.element(row.getByRole('link', { name: 'Version 3' })).toHaveAttribute('href', '/reports/one?zone=UTC')
  expect(await faults()).toEqual([])
  await userEvent.click(row.getByRole('link', { name: 'Version 2' }))
  await expect.element(screen.getByText('1,234,567')).toBeVisible()
  expect(address()).toBe('/reports/one?version=2&zone=UTC')
})

test('a period that went on is marked in the list, and said before its part is frozen', async () => {
  const draft = { ...VERSION, state: 'draft', hash: null, approvedAt: null, approvedBy: null }
  const list = await renderAppAt('/reports?zone=UTC', { '/reports': [{ ...LISTED, upTo: '2026-05-29' }] })
  await expect
    .element(list.screen.getByRole('row', { name: /^Scan report/ }))
    .toMatchTextContent(/1–31 May 2026figures up to 29 May 2026Approved/)
  expect(await faults()).toEqual([])
  await list.screen.unmount()

  const gatheredAt = '2026-05-29T08:00:00Z'
  const asked = async (to: string) => {
    const period = { ...CONTENT.period, to, unfinished: true }
    const content = { ...CONTENT, period, gatheredAt, approved: null }
    const { title, language, sections, commentary, brand } = content
    const edits = { title, language, sections, commentary, brand }
    const { screen } = await renderAppAt('/reports/one', {
      '/reports/one': { ...APPROVED, version: draft, mayChange: true, edits, content },
    })
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }))
    return { screen, dialog: screen.getByRole('dialog', { name: 'Approve this report' }) }
  }
  // Whenever this runs, that is not over.
  const going = await asked('2999-01-01T00:00:00Z')
  await expect
    .element(going.dialog)
    .toMatchTextContent(/goes on until 31 May 2026: what is frozen are its figures up to 29 May 2026, 08:00\./)
  expect(await faults()).toEqual([])
  await going.screen.unmount()
  // And that is.
  const over = await asked('2000-01-01T00:00:00Z')
  await expect.element(over.dialog).toMatchTextContent(/up to 29 May 2026, 08:00, and the period has ended since\./)
})

test('a new report is made from the list, for the period in sight', async () => {
  const { screen, address } = await renderAppAt('/reports?zone=UTC&period=week', {
    '/reports': [],
    '/clients': [{ id: 'lark', name: 'Bistro Lark', status: 'active', activeQrs: 2 }],
    '/campaigns': [],
    '/qrs': [],
  })
  await userEvent.click(screen.getByRole('button', { name: 'New report' }))
  await userEvent.keyboard('lark{Enter}')
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Make a report' })).toBeVisible()
  expect(address()).toBe('/reports/new?period=week&zone=UTC&subject=client&id=lark')
})

test('a report of one code is made from its page, for who may make one', async () => {
  const menu = { qrId: 'menu', timeline: [], geolocation: [], devices: [], referrers: [], title: 'Menu', shortUrl: '' }
  const { screen } = await renderAppAt('/qrs/menu?zone=UTC&period=week', { '/qrs': [], '/qr/menu': menu })
  await expect
    .element(screen.getByRole('link', { name: 'Make a report' }))
    .toHaveAttribute('href', '/reports/new?period=week&zone=UTC&subject=codes&id=menu')
  await screen.unmount()

  const session = { by: 'proxy', name: 'Ann', role: 'viewer', rights: [], canSignOut: false }
  const { screen: viewer } = await renderAppAt('/qrs/menu?zone=UTC', {
    '/qrs': [],
    '/qr/menu': menu,
    '/session': session,
  })
  await expect.element(viewer.getByRole('heading', { level: 1 })).toBeVisible()
  expect(viewer.getByRole('link', { name: 'Make a report' }).elements()).toEqual([])
})

test('a report is asked for as what is in sight, and the form says what it leaves out', async () => {
  const inSight = 'zone=Europe/Berlin&period=week&date=2026-11-25&compare=year&match=weekday&device=Mobile&bots=include'
  const { screen } = await renderAppAt(`/reports?${inSight}`, {
    '/reports': [],
    '/clients': [{ id: 'lark', name: 'Bistro Lark', status: 'active', activeQrs: 2 }],
    '/campaigns': [],
    '/qrs': [],
  })
  await userEvent.click(screen.getByRole('button', { name: 'New report' }))
  await userEvent.keyboard('lark{Enter}')
  await expect
    .element(screen.getByText('The figures were filtered: only Mobile. The report counts all scans.'))
    .toBeVisible()
  await expect.element(screen.getByText('The figures counted bots too. The report leaves them out.')).toBeVisible()
  await expect.element(screen.getByRole('switch', { name: /^Match weekdays/ })).toHaveAttribute('aria-checked', 'true')
  expect(await faults()).toEqual([])

  const sent: unknown[] = []
  globalThis.fetch = (_, init) => {
    if (init?.method === 'POST') sent.push(JSON.parse(init.body as string))
    return Promise.resolve(Response.json({ status: 503, message: 'Try again.', data: null }, { status: 503 }))
  }
  await userEvent.click(screen.getByRole('button', { name: 'Gather the figures' }))
  await expect.element(screen.getByText('The report could not be made. Try again.')).toBeVisible()
  const asked = {
    from: '2026-11-23',
    to: '2026-11-29',
    timezone: 'Europe/Berlin',
    weekStart: 'monday',
    compare: 'year',
  }
  expect(sent).toEqual([
    { subject: { kind: 'client', id: 'lark' }, ...asked, match: 'weekday', language: 'en', title: 'Scan report' },
  ])
  // Months are compared with months.
  await screen.getByLabelText('From', { exact: true }).fill('2025-11-30')
  await expect.poll(() => screen.getByRole('switch', { name: /^Match weekdays/ }).elements()).toEqual([])
})

test('dates may be empty for a moment while a report is asked for', async () => {
  const { screen } = await renderAppAt(
    '/reports/new?subject=organisation&zone=UTC&compare=custom&cfrom=2025-01-01&cto=2025-01-31',
    {},
  )
  for (const label of ['From', 'To', 'Compared from', 'Compared to']) {
    await screen.getByLabelText(label, { exact: true }).fill('')
  }
  await expect.element(screen.getByRole('button', { name: 'Gather the figures' })).toBeVisible()
  await screen.getByLabelText('From', { exact: true }).fill('2025-11-30')
  await expect.element(screen.getByLabelText('To', { exact: true })).toHaveValue('')
})

test('a report says that its days were matched with those of before', async () => {
  const compared = { ...CONTENT.compared!, match: 'weekday' as const }
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, content: { ...CONTENT, compared } },
  })
  await expect
    .element(screen.getByRole('article', { name: 'Scan report' }))
    .toMatchTextContent(/Compared with 1–30 Apr 2026, matched by weekday\./)
})

test('the form names the code that the report is to be about, and leads back where it is about nothing', async () => {
  const code = {
    id: 'menu',
    title: 'Menu, table 4',
    shortUrl: 'https://go.example/m',
    destinationUrl: 'https://lark.example/menu',
    createdAt: '2026-04-01T10:00:00Z',
    totalScans: 7,
  }
  const about = await renderAppAt('/reports/new?subject=codes&id=menu&zone=UTC', { '/qrs': [code] })
  await expect.element(about.screen.getByText('QR code Menu, table 4')).toBeVisible()
  await about.screen.unmount()

  const nothing = await renderAppAt('/reports/new?zone=UTC', { '/reports': [] })
  await userEvent.click(nothing.screen.getByRole('link', { name: 'All reports' }))
  await expect.element(nothing.screen.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible()
})
