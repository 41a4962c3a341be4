import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { bucketsBetween } from '#contract/period.ts'
import { answerFor } from '#src/testing/answers.ts'
import { snapshotOf } from '#src/testing/history-stream.ts'
import { LOADING_MS, loadCharts } from '#src/testing/load-charts.ts'
import { Failure, renderAppAt, type Answering, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

/**
 * Every page with the fields that the vendor documents and not one more: what our own server adds is nice to have. The
 * month is May 2026, over and read on 3 June.
 */
const span = { name: 'month', date: '2026-05-01', asOf: '2026-06-03T08:00:00.000Z' } as const
const at = (path: string) => `${path}?date=2026-05-15&zone=UTC`

const may = (data: unknown): Answering => {
  const answer = answerFor(data, span)
  return () => Response.json(answer)
}

/** Two scans on each day. */
const history: Answering = (asked) => {
  const days = bucketsBetween('day', asked.get('from')!, asked.get('to')!, 'UTC')
  return new Response(`${JSON.stringify(snapshotOf(asked, { scans: days.map(() => 2) }))}\n`)
}

const url = { shortUrl: 'https://smllr.app/menu', destinationUrl: 'https://shop.example/menu' }
const answers: Answers = {
  '/status': { source: { kind: 'smllr', label: 'SMLLR', countsBots: false }, version: '0.1.0', now: span.asOf },
  '/history': history,
  '/summary': may({
    totalScans: 62,
    uniqueVisitors: 40,
    topDevices: [{ device: 'Mobile', count: 60 }],
    topCountries: [{ country: 'Germany', scans: 50 }],
  }),
  '/qrs': [{ id: 'menu', title: 'Menu, table 4', ...url, totalScans: 900, createdAt: '2025-11-03' }],
  '/qr/menu': may({
    qrId: 'menu',
    timeline: [{ date: '2026-05-10', scans: 12 }],
    geolocation: [{ city: 'Berlin', region: 'BE', country: 'DE', scans: 12 }],
    devices: [{ device: 'Mobile', count: 12 }],
    referrers: [{ referrer: 'Direct', scans: 12 }],
  }),
  '/campaigns': [{ id: 'spring', name: 'Spring menu', qrCount: 3, totalScans: 1100 }],
  '/campaign/spring': may({
    campaignId: 'spring',
    name: 'Spring menu',
    aggregatedScans: 62,
    topPerformingQr: { id: 'menu', scans: 31 },
  }),
  '/clients': [{ id: 'lark', name: 'Bistro Lark', activeQrs: 2, status: 'ACTIVE' }],
  '/client/lark': may({ clientId: 'lark', clientName: 'Bistro Lark', totalScans: 62, activeQrs: 2 }),
}

beforeAll(loadCharts, LOADING_MS)
beforeEach(() => page.viewport(1280, 800))

/** Opens a page and waits until nothing on it is loading; it must not hold a panel that could not be drawn. */
async function open(path: string, changed: Answers = {}) {
  const app = await renderAppAt(at(path), { ...answers, ...changed })
  await expect.element(app.screen.getByRole('heading', { level: 1 })).toBeVisible()
  const loading = () => document.querySelectorAll('[aria-busy="true"], [class*="animate-pulse"]').length
  await expect.poll(loading, { timeout: 10_000 }).toBe(0)
  await expect.element(app.screen.getByRole('alert')).not.toBeInTheDocument()
  await expectAccessible(document.body)
  return { ...app, panel: (name: string | RegExp) => app.screen.getByRole('region', { name }) }
}

test('the overview ranks over all time what it cannot rank within the month', async () => {
  const { panel, screen } = await open('/')
  await expect.element(panel('May 2026')).toMatchTextContent('Busiest day2')
  await expect
    .element(screen.getByText(/^May 2026: 62 scans\. Highest: Friday 1 May 2026 with 2\./))
    .toBeInTheDocument()
  await expect.element(panel('Top QR codes')).toMatchTextContent('All time, 1 of 1 code')
  await expect
    .element(panel('Scans by country'))
    .toMatchTextContent('12 more scans that the source does not break down')
})

test('a code has its title, address and date from the list of all codes, and its own timeline', async () => {
  const { panel, screen, asked } = await open('/qrs/menu')
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Menu, table 4' })).toBeVisible()
  await expect.element(panel('This code')).toMatchTextContent('shop.example/menu')
  // All of its scans are in its timeline.
  await expect.element(panel('May 2026')).toMatchTextContent('Scans12')
  await expect.element(panel('May 2026')).toMatchTextContent('Unique visitors–Not given by this source')
  expect(asked.filter((path) => path.startsWith('/api/history'))).toEqual([])
})

test('a campaign has its number of codes from the list of campaigns, and says what it cannot list', async () => {
  const { panel, screen } = await open('/campaigns/spring')
  await expect.element(screen.getByText('3 QR codes', { exact: true })).toBeVisible()
  await expect.element(panel('Best QR code')).toMatchTextContent('Menu, table 431 scans50.0% of the campaign’s scans')
  await expect.element(panel('Scans by day')).toMatchTextContent('May 2026: 62 scans.')
  await expect
    .element(panel('QR codes compared'))
    .toMatchTextContent('This source does not list the codes of a campaign.')
})

test('a client has its status from the list of clients, and says what it cannot list', async () => {
  const { panel, screen } = await open('/clients/lark')
  await expect.element(screen.getByText('Active', { exact: true })).toBeVisible()
  await expect.element(screen.getByText('2 active QR codes')).toBeVisible()
  await expect.element(panel('Scans by day')).toMatchTextContent('May 2026: 62 scans.')
  await expect.element(panel('Campaigns')).toMatchTextContent('This source does not list the campaigns of a client.')
})

describe('the lists', () => {
  test.each([
    ['/qrs', 'Menu, table 4'],
    ['/campaigns', 'Spring menu'],
    ['/clients', 'Bistro Lark'],
  ])('%s', async (path, name) => {
    const { screen } = await open(path)
    await expect.element(screen.getByRole('link', { name })).toBeVisible()
  })
})

describe('a period without scans', () => {
  test.each([
    ['/', '/summary', { totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [] }],
    ['/qrs/menu', '/qr/menu', { qrId: 'menu', timeline: [], geolocation: [], devices: [], referrers: [] }],
    [
      '/campaigns/spring',
      '/campaign/spring',
      { campaignId: 'spring', name: 'Spring menu', aggregatedScans: 0, topPerformingQr: null },
    ],
    ['/clients/lark', '/client/lark', { clientId: 'lark', clientName: 'Bistro Lark', totalScans: 0, activeQrs: 0 }],
  ])('%s says so, and nothing is gathered for it', async (path, endpoint, data) => {
    const { screen, asked } = await open(path, { [endpoint]: may(data) })
    await expect.element(screen.getByText('No scans in May 2026').first()).toBeVisible()
    expect(asked.filter((question) => question.startsWith('/api/history'))).toEqual([])
  })
})

test('what the source cannot say now is said in each panel, and the page stands', async () => {
  const waiting = new Failure(503, 'SMLLR could not be reached: the connection was refused.')
  const { screen } = await renderAppAt(at('/clients/lark'), { ...answers, '/client/lark': waiting })
  await expect
    .element(screen.getByText('SMLLR could not be reached: the connection was refused.').first())
    .toBeVisible()
  // Its name and status are known from the list of clients.
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Bistro Lark' })).toBeVisible()
  await expect.element(screen.getByText('2 active QR codes')).toBeVisible()
  await expect.element(screen.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expectAccessible(document.body)
})
