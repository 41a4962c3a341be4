/** Reports of the whole organisation: how one is begun, and what only they have. */
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { demoStatus, renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { APPROVED, CONTENT, VERSION } from '#src/testing/report.ts'

beforeEach(() => page.viewport(1280, 800))

const MAKE = 'Make a report'

test('one is made from the overview, for who may make one, once there are scans', async () => {
  const { screen } = await renderAppAt('/?zone=UTC&period=week', {})
  await expect
    .element(screen.getByRole('link', { name: MAKE }))
    .toHaveAttribute('href', '/reports/new?period=week&zone=UTC&subject=organisation')
  // On a phone its icon says so alone.
  const width = () => screen.getByRole('link', { name: MAKE }).element().getBoundingClientRect().width
  expect(width()).toBeGreaterThan(100)
  await page.viewport(390, 844)
  expect(width()).toBeLessThan(60)
  await screen.unmount()

  const session = { by: 'proxy', name: 'Ann', role: 'viewer', rights: [], canSignOut: false }
  const { screen: viewer } = await renderAppAt('/?zone=UTC', { '/session': session })
  // The page knows by then who looks.
  await expect.element(viewer.getByRole('button', { name: /Ann/ })).toBeVisible()
  expect(viewer.getByRole('link', { name: MAKE }).elements()).toEqual([])
  await viewer.unmount()

  const empty = { ...demoStatus, source: { kind: 'empty', label: 'No scans', countsBots: true } }
  const { screen: first } = await renderAppAt('/?zone=UTC', { '/status': empty })
  await expect.element(first.getByText('No scans yet')).toBeVisible()
  expect(first.getByRole('link', { name: MAKE }).elements()).toEqual([])
})

test('one is made from the list too, and the form says what it is about', async () => {
  const { screen, address } = await renderAppAt('/reports?zone=UTC&period=week', {
    '/reports': [],
    '/clients': [{ id: 'lark', name: 'Bistro Lark', status: 'active', activeQrs: 2 }],
    '/campaigns': [],
    '/qrs': [],
  })
  await userEvent.click(screen.getByRole('button', { name: 'New report' }))
  // Before all that are only a part.
  await expect.element(screen.getByRole('option').first()).toMatchTextContent(/^All QR codes$/)
  await expectAccessible(document.body)
  await userEvent.keyboard('all qr{Enter}')
  await expect.element(screen.getByText('All QR codes', { exact: true })).toBeVisible()
  expect(address()).toBe('/reports/new?period=week&zone=UTC&subject=organisation')

  const sent: unknown[] = []
  globalThis.fetch = (_, init) => {
    if (init?.method === 'POST') sent.push(JSON.parse(init.body as string))
    return Promise.resolve(Response.json({ status: 503, message: 'Try again.', data: null }, { status: 503 }))
  }
  await userEvent.click(screen.getByRole('button', { name: 'Gather the figures' }))
  await expect.poll(() => sent).toMatchObject([{ subject: { kind: 'organisation' } }])
})

const ALL = { kind: 'organisation' as const, name: '', codes: [] }
const asOf = CONTENT.gatheredAt
const CLIENTS = {
  asOf,
  rows: [
    { id: 'lark', name: 'Bistro Lark', scans: 30, before: 10 },
    { id: 'museum', name: '', scans: 0, before: 20 },
  ],
  count: 2,
  total: 40,
  none: { scans: 10, before: 0 },
  others: null,
}

test('it is called by what it is about, its clients add up, and what a source tells of places in part is told', async () => {
  const places = { asOf, countries: { rows: [{ id: 'GR', name: '', scans: 40 }], count: 1, total: 40 }, cities: null }
  const content = { ...CONTENT, subject: ALL, sections: ['clients', 'campaigns', 'places'], clients: CLIENTS, places }
  const differences = [{ section: 'clients', key: '', name: '', before: 8, after: 10 }]
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': { ...APPROVED, content: { ...content, campaigns: null }, since: { number: 1, differences } },
  })
  await expect.element(screen.getByRole('heading', { level: 1, name: 'All QR codes: Scan report' })).toBeVisible()
  const row = (at: number) => screen.getByRole('table', { name: 'Clients' }).getByRole('row').nth(at)
  await expect.element(row(0)).toMatchTextContent(/^ClientScansShareBefore$/)
  await expect.element(row(1)).toMatchTextContent(/^Bistro Lark3075\.0%10$/)
  await expect.element(row(2)).toMatchTextContent(/^museum00\.0%20$/)
  await expect.element(row(3)).toMatchTextContent(/^No client1025\.0%0$/)
  await expect
    .element(screen.getByRole('region', { name: 'Campaigns' }))
    .toMatchTextContent(/The source of the figures does not tell this\./)
  const where = screen.getByRole('region', { name: 'Where it was scanned' })
  await expect.element(where).toMatchTextContent(/Greece40.*The source of the figures does not tell cities\./)
  await expect.element(screen.getByText('Clients: No client')).toBeVisible()
  await expectAccessible(document.body)
})

test('against dates of more or fewer days its clients are told by the average day', async () => {
  // 30 in 31 days against 10 in 4: 0.97 − 2.5 a day; none against 5 a day; 0.32 against none.
  const compared = {
    how: 'custom' as const,
    match: 'date' as const,
    date: '2026-01-01',
    last: '2026-01-04',
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-01-05T00:00:00.000Z',
    whole: true,
    days: { own: 31, before: 4 },
  }
  const content = { ...CONTENT, subject: ALL, sections: ['clients'], clients: CLIENTS, compared }
  const { screen } = await renderAppAt('/reports/one', { '/reports/one': { ...APPROVED, content } })
  const row = (at: number) => screen.getByRole('table', { name: 'Clients' }).getByRole('row').nth(at)
  await expect.element(row(0)).toMatchTextContent(/^ClientScansShareDifference a day$/)
  await expect.element(row(1)).toMatchTextContent(/^Bistro Lark3075\.0%−1\.5$/)
  await expect.element(row(2)).toMatchTextContent(/^museum00\.0%−5$/)
  await expect.element(row(3)).toMatchTextContent(/^No client1025\.0%\+0\.32$/)
})

test('without a scan there is one sentence in the place of a chart and of lists of places', async () => {
  const none = { rows: [], count: 0, total: 0 }
  const timeline = { asOf, buckets: [{ date: '2026-05-01', scans: 0 }], before: null }
  const places = { asOf, countries: none, cities: none }
  const content = { ...CONTENT, sections: ['timeline', 'places'], timeline, places }
  const { screen } = await renderAppAt('/reports/one', { '/reports/one': { ...APPROVED, content } })
  const part = (name: string) => screen.getByRole('region', { name })
  await expect
    .element(part('Where it was scanned'))
    .toMatchTextContent(/^Where it was scannedNo scans in this period\.$/)
  await expect.element(part('Scans over time')).toMatchTextContent(/^Scans over timeNo scans in this period\.$/)
})

test('clients are offered in its review, and in no report of less', async () => {
  const draft = { ...VERSION, state: 'draft', hash: null, approvedAt: null, approvedBy: null }
  const { title, language, commentary, brand } = CONTENT
  const edits = { title, language, commentary, brand, sections: ['figures'] }
  const offered = async (subject: object) => {
    const { screen } = await renderAppAt('/reports/one', {
      '/reports/one': {
        ...APPROVED,
        version: draft,
        mayChange: true,
        edits,
        content: { ...CONTENT, subject, approved: null },
      },
    })
    await expect.element(screen.getByRole('checkbox', { name: 'Figures' })).toBeVisible()
    const names = ['Clients', 'Campaigns'].filter(
      (name) => screen.getByRole('checkbox', { name }).elements().length > 0,
    )
    await screen.unmount()
    return names
  }
  expect(await offered(ALL)).toEqual(['Clients', 'Campaigns'])
  expect(await offered({ kind: 'client', name: 'Bistro Lark', codes: [] })).toEqual(['Campaigns'])
  expect(await offered({ kind: 'campaign', name: 'Spring', codes: [] })).toEqual([])
})
