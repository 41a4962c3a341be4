import { afterEach, expect, test } from 'vitest'
import type { Summary } from '#contract/reporting.ts'
import { demoStatus, renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

afterEach(() => delete document.documentElement.dataset['theme'])

const summary = (filters: URLSearchParams): Summary => {
  const isFiltered = filters.has('country') || filters.has('device')
  return {
    totalScans: isFiltered ? 4 : 10,
    uniqueVisitors: isFiltered ? 2 : 7,
    timeline: [],
    topCountries: isFiltered
      ? [{ country: 'Germany', countryCode: 'DE', scans: 4 }]
      : [
          { country: 'Germany', countryCode: 'DE', scans: 6 },
          { country: 'India', countryCode: 'IN', scans: 4 },
        ],
    topDevices: [{ device: 'Mobile', count: isFiltered ? 4 : 10 }],
    topQrs: [],
    topCampaigns: [],
    scannedQrs: 0,
    scannedCampaigns: 0,
  }
}

const period = {
  name: 'month',
  date: '2026-05-01',
  last: '2026-05-31',
  timezone: 'UTC',
  from: '2026-05-01T00:00:00.000Z',
  to: '2026-06-01T00:00:00.000Z',
  bucket: 'day',
  weekStart: 'monday',
  unfinished: false,
}

async function open(address: string, filters = true) {
  const answer = (asked: URLSearchParams) =>
    Response.json({
      status: 200,
      message: 'Success',
      data: summary(asked),
      meta: { asOf: '2026-06-01T00:00:00.000Z', period },
    })
  return renderAppAt(address, {
    '/status': { ...demoStatus, source: { ...demoStatus.source, filters } },
    '/summary': answer,
    '/qrs': [],
  })
}

type App = Awaited<ReturnType<typeof open>>
const bar = ({ screen }: App) => screen.getByRole('region', { name: 'Filters' })
const chips = ({ screen }: App) =>
  [...screen.container.querySelectorAll('[aria-label="Filters"] li')].map((li) => li.textContent)

test('a row of a breakdown filters the page, which says so until it is taken back', async () => {
  const app = await open('/?date=2026-05-15&zone=UTC')
  expect(bar(app).query()).toBeNull()
  await app.screen.getByRole('link', { name: 'Mobile' }).click()
  await expect.poll(() => chips(app)).toEqual(['Device:Mobile'])
  expect(app.asked.some((path) => path.includes('/summary?') && path.includes('device=Mobile'))).toBe(true)
  await expect.element(app.screen.getByRole('link', { name: 'Mobile' })).toHaveAttribute('aria-current', 'true')
  await app.screen.getByRole('button', { name: /^Device: Mobile\. Remove/ }).click()
  await expect.poll(() => bar(app).query()).toBeNull()
  // What was pressed is gone: the focus goes to the page rather than nowhere.
  await expect.poll(() => document.activeElement?.id).toBe('main')
})

test('a country takes its region and city along, and all can be cleared at once', async () => {
  const app = await open('/?date=2026-05-15&zone=UTC&country=DE&region=Bavaria&city=Munich&device=Mobile')
  await expect.poll(() => chips(app)).toEqual(['Country:Germany', 'Region:Bavaria', 'City:Munich', 'Device:Mobile'])
  await app.screen.getByRole('button', { name: /^Country: Germany/ }).click()
  await expect.poll(() => chips(app)).toEqual(['Device:Mobile'])
  await app.goBack()
  await app.screen.getByRole('button', { name: 'Clear all' }).click()
  await expect.poll(() => bar(app).query()).toBeNull()
  expect(app.address()).toBe('/?date=2026-05-15&zone=UTC')
})

test('filters go along from page to page; lists of all time say that they count all scans', async () => {
  const app = await open('/?date=2026-05-15&zone=UTC&country=DE')
  await app.screen.getByRole('link', { name: 'QR codes', exact: true }).first().click()
  await expect.element(app.screen.getByText(/^This list counts all scans/)).toBeVisible()
  await app.screen.getByRole('link', { name: 'Overview', exact: true }).first().click()
  await expect.element(app.screen.getByText('Only scans with')).toBeVisible()
})

test('a source that cannot filter is not asked to: rows are plain text', async () => {
  const app = await open('/?date=2026-05-15&zone=UTC', false)
  await expect.element(app.screen.getByRole('rowheader', { name: 'Mobile' })).toBeVisible()
  expect(app.screen.getByRole('link', { name: 'Mobile' }).query()).toBeNull()
  expect(app.screen.getByRole('link', { name: 'Germany' }).query()).toBeNull()
})

test.each(['light', 'dark'])('everyone can see and use the filters, in the %s theme', async (theme) => {
  document.documentElement.dataset['theme'] = theme
  const app = await open('/?date=2026-05-15&zone=UTC&country=DE&device=Mobile')
  await expect.element(bar(app)).toBeVisible()
  // Buttons fade from one theme to the other.
  for (const running of document.getAnimations()) if (running instanceof CSSTransition) running.finish()
  await expectAccessible(app.screen.container.querySelector('main')!)
})
