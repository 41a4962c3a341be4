import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { PULSE_HOURS, type Pulse } from '#contract/pulse.ts'
import { answerFor } from '#src/testing/answers.ts'
import { Failure, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeEach(() => page.viewport(1280, 800))

const watched = {
  source: {
    kind: 'smllr',
    label: 'SMLLR',
    countsBots: false,
    connection: {
      host: 'www.smllr.app',
      keyEnding: 'abcd',
      budget: { limit: 60, used: 1, waiting: 0 },
      missingFields: [],
      history: { knownDays: 396, days: 396, seconds: null },
      pulse: { everySeconds: 60, observedSince: '2026-05-14T10:02:00Z', at: '2026-05-14T14:29:00Z' },
    },
  },
  version: '0.1.0',
  now: '2026-05-14T14:30:00Z',
}

/** The last four hours were watched, of which the code had scans in two; the twenty before were not. */
const hours = (...known: number[]) => [...Array.from({ length: PULSE_HOURS - known.length }, () => null), ...known]

const pulse: Pulse = {
  observedSince: '2026-05-14T10:02:00Z',
  at: '2026-05-14T14:29:00Z',
  everySeconds: 60,
  organisation: { lastHour: 5, hours: hours(3, 0, 0, 5) },
  codes: [
    {
      id: 'a1',
      lastHour: 5,
      hours: hours(2, 0, 0, 5),
      firstScanAt: '2026-05-14T10:40:00Z',
      lastScanAt: '2026-05-14T14:28:00Z',
    },
    { id: 'b2', lastHour: null, hours: hours(), firstScanAt: null, lastScanAt: null },
  ],
}

const code = (id: string, title: string, totalScans: number) => ({
  id,
  title,
  shortUrl: `https://smllr.app/${id}`,
  destinationUrl: 'https://shop.example/',
  totalScans,
  createdAt: '2026-05-01T10:00:00Z',
})
const codes = [code('a1', 'Poster', 30), code('b2', 'Flyer', 70), code('c3', 'Menu', 7)]

const titles = () => [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('a')?.textContent)

async function openList(address: string, answers: Answers = {}) {
  const app = await renderAppAt(address, { '/status': watched, '/pulse': pulse, '/qrs': codes, ...answers })
  await expect.element(app.screen.getByText('3 QR codes')).toBeVisible()
  return app
}

describe('in the list of codes', () => {
  test('each has its last hour and its last day, of which unknown hours are no bars', async () => {
    const { screen } = await openList('/qrs?zone=UTC')
    const poster = screen.getByRole('row', { name: /Poster/ })
    const spark = poster.getByRole('img', { name: '7 in 24 hours; 20 hours not known' })
    await expect.element(spark).toBeVisible()
    const [ground, bars, last] = [...spark.element().querySelectorAll('path')].map((path) => path.getAttribute('d')!)
    // Two hours without a scan, one with, and the one that goes on: nothing else is drawn.
    expect(ground!.match(/M/g)).toHaveLength(2)
    expect(bars!.match(/M/g)).toHaveLength(1)
    expect(last!.match(/M/g)).toHaveLength(1)
    await expect.element(screen.getByText('Hours: observed since 14 May 2026, 10:02')).toBeVisible()
    await expectAccessible(document.body)
  })

  test('a code that is not told of had no scan in the hours that are known', async () => {
    const { screen } = await openList('/qrs?zone=UTC')
    const menu = screen.getByRole('row', { name: /Menu/ })
    await expect.element(menu.getByRole('img', { name: '0 in 24 hours; 20 hours not known' })).toBeVisible()
  })

  test('is sorted by the last hour, and what is not known comes after nought', async () => {
    await openList('/qrs?sort=-last-hour')
    await expect.poll(titles).toEqual(['Poster', 'Menu', 'Flyer'])
  })

  test('on a phone the hour stands in words', async () => {
    await page.viewport(390, 844)
    const { screen } = await openList('/qrs')
    await expect.element(screen.getByRole('row', { name: /Poster/ })).toMatchTextContent('5 last hour')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await expectAccessible(document.body)
  })

  test('there is no such column where nobody watches, nor is the pulse asked for', async () => {
    const { screen, asked } = await openList('/qrs', { '/status': undefined })
    await expect.element(screen.getByRole('columnheader', { name: 'Scans' })).toBeVisible()
    await expect.element(screen.getByRole('columnheader', { name: 'Last hour' })).not.toBeInTheDocument()
    expect(asked).not.toContain('/api/pulse')
  })

  test('a pulse that fails leaves the list as it is', async () => {
    const { screen } = await openList('/qrs', { '/pulse': new Failure(500, 'Something failed in the server.') })
    await expect.poll(titles).toEqual(['Flyer', 'Poster', 'Menu'])
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
  })
})

describe('on the page of a code', () => {
  const qr = (id: string) =>
    answerFor(
      { qrId: id, timeline: [], geolocation: [], devices: [], referrers: [] },
      { name: 'month', date: '2026-05-01', asOf: '2026-05-14T14:29:00.000Z' },
    )

  async function open(id: string) {
    const { screen } = await renderAppAt(`/qrs/${id}?zone=UTC`, {
      '/status': watched,
      '/pulse': pulse,
      '/qrs': codes,
      [`/qr/${id}`]: () => Response.json(qr(id)),
    })
    return screen.getByRole('region', { name: 'Observed' })
  }

  test('what is observed of it is told, with since when', async () => {
    const observed = await open('a1')
    await expect.element(observed, { timeout: 10_000 }).toMatchTextContent('Scans in the last hour5')
    await expect.element(observed).toMatchTextContent('Last scan14 May 2026, 14:28')
    await expect.element(observed).toMatchTextContent('First scan14 May 2026, 10:40')
    await expect.element(observed).toMatchTextContent('Observed since 14 May 2026, 10:02')
    await expect
      .element(observed.getByRole('img', { name: 'Last 24 hours: 7 scans observed, 20 hours not known' }))
      .toBeVisible()
    await expectAccessible(observed.element())
  })

  test('what is not known is not nought', async () => {
    const observed = await open('b2')
    await expect.element(observed, { timeout: 10_000 }).toMatchTextContent('Scans in the last hourNot known')
    await expect.element(observed).toMatchTextContent('Last scanNone yet')
  })
})

describe('on the overview', () => {
  const summary = answerFor(
    { totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [] },
    { name: 'month', date: '2026-05-01', asOf: '2026-05-14T14:29:00.000Z' },
  )
  const answers = { '/status': watched, '/summary': () => Response.json(summary), '/qrs': codes, '/campaigns': [] }

  test('the last hour of the organisation is one line beside the heading', async () => {
    const { screen } = await renderAppAt('/?zone=UTC', { ...answers, '/pulse': pulse })
    await expect.element(screen.getByText('5 scans', { exact: true }), { timeout: 10_000 }).toBeVisible()
    await expect.element(screen.getByText('Observed since 14 May 2026, 10:02')).toBeInTheDocument()
    await expectAccessible(document.body)
  })

  test('before an hour has passed it says so', async () => {
    const young = { ...pulse, organisation: { lastHour: null, hours: hours() } }
    const { screen } = await renderAppAt('/?zone=UTC', { ...answers, '/pulse': young })
    await expect.element(screen.getByText('No full hour observed yet'), { timeout: 10_000 }).toBeVisible()
  })
})
