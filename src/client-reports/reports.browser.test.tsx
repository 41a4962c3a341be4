/** The pages of reports as they are drawn from answers of the server. */
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Failure, renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { APPROVED, CONTENT, LISTED, VERSION } from '#src/testing/report.ts'

beforeEach(() => page.viewport(1280, 800))

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
  await expectAccessible(document.body)
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
  await expectAccessible(document.body)
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
  await expectAccessible(document.body)
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
    .toEqual(['Run again', 'Repeat', 'Make for other clients', 'Archive'])
  await expectAccessible(document.body)
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
    .toEqual(['Repeat', 'Make for other clients'])
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
  await expectAccessible(document.body)
})

test('the list says what there is, what to do where there is nothing, and what went wrong', async () => {
  const full = await renderAppAt('/reports?zone=UTC', { '/reports': [LISTED] })
  const row = full.screen.getByRole('row', { name: /Bistro Lark/ })
  await expect.element(row).toMatchTextContent(/1–31 May 2026/)
  await expect.element(row).toMatchTextContent(/1 Jun 2026, 08:00 by Ann/)
  await expect.element(row).toMatchTextContent(/3f9a 0c1e 77b2/)
  await expectAccessible(document.body)
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
  await expectAccessible(document.body)
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
  await expectAccessible(document.body)
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
  await expectAccessible(document.body)
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
  await expectAccessible(document.body)
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
  await expectAccessible(document.body)
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
  await expectAccessible(document.body)

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
