import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { QrReport } from '#contract/reporting.ts'
import type { ScanFilter } from '#contract/scan-filter.ts'
import { reportQuery, statusQuery } from '#src/api/queries.ts'
import { answerFor } from '#src/testing/answers.ts'
import { demoStatus } from '#src/testing/render-app.tsx'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { PlacesPanel } from './panel.tsx'

const query = { period: 'month', timezone: 'UTC', timeLineDate: '2026-05-15', compare: 'previous' } as const
const place = (country: string, region: string, city: string, scans: number) => ({ country, region, city, scans })
const qr: QrReport = {
  qrId: 'q',
  timeline: [{ date: '2026-05-01', scans: 100 }],
  geolocation: [
    place('US', 'California', 'Los Angeles', 30),
    place('US', 'California', 'San Diego', 10),
    place('US', 'Texas', 'Austin', 10),
    place('FR', 'Corse', 'Bastia', 12),
    place('', '', '', 38),
  ],
  devices: [],
  referrers: [],
}

/** What a source that filters answers. */
function only(filter: ScanFilter): QrReport {
  const names = Object.keys(filter) as ('country' | 'region' | 'city')[]
  const geolocation = qr.geolocation.filter((one) => names.every((name) => one[name] === filter[name]))
  const scans = geolocation.reduce((sum, one) => sum + one.scans, 0)
  return { ...qr, geolocation, timeline: [{ date: '2026-05-01', scans }] }
}

async function draw(at = '', { filters = false } = {}) {
  const answered = (filter: ScanFilter) =>
    [
      reportQuery('qr', { id: 'q', query: { ...query, ...filter } }).queryKey,
      answerFor(only(filter), { name: 'month', date: '2026-05-01', asOf: '2026-06-01T00:00:00.000Z' }),
    ] as const
  const { screen, router } = await renderPanel(<PlacesPanel subject={{ kind: 'qr', id: 'q' }} first={10} />, {
    answers: [
      [statusQuery().queryKey, { ...demoStatus, source: { ...demoStatus.source, filters } }],
      ...[{}, { country: 'US' }, { country: 'US', region: 'California' }, { country: '' }].map(answered),
    ],
    at: `/qrs/q?date=2026-05-15&zone=UTC${at}`,
  })
  const rows = () =>
    [...screen.container.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map(
        (cell) => cell.querySelector('.sr-only')?.textContent ?? cell.textContent,
      ),
    )
  const param = (name: string) => new URLSearchParams(router.state.location.search).get(name)
  return { screen, router, rows, param }
}

const ALL = [
  ['United States', '50', '50.0%'],
  ['Unknown country', '38', '38.0%'],
  ['France', '12', '12.0%'],
]
const STATES = [
  ['California', '40', '80.0%'],
  ['Texas', '10', '20.0%'],
]
const CITIES = [
  ['Los Angeles', '30', '75.0%'],
  ['San Diego', '10', '25.0%'],
]

describe.each([true, false])('where the source filters: %s', (filters) => {
  test('a person goes from country to region to city, and Back walks out again', async () => {
    const { screen, router, rows, param } = await draw('', { filters })
    expect(rows()).toEqual(ALL)
    await screen.getByRole('link', { name: 'United States' }).click()
    // Of the fifty scans in the country.
    await expect.poll(rows).toEqual(STATES)
    await screen.getByRole('link', { name: 'California' }).click()
    await expect.poll(rows).toEqual(CITIES)
    expect([param('country'), param('region'), param('in'), param('in-region')]).toEqual(
      filters ? ['US', 'California', null, null] : [null, null, 'US', 'California'],
    )
    await router.navigate(-1)
    await expect.element(screen.getByRole('heading', { name: 'Scans by region' })).toBeVisible()
    await router.navigate(-1)
    await expect.element(screen.getByRole('heading', { name: 'Scans by country' })).toBeVisible()
  })

  test('the path leads back out', async () => {
    const { screen, rows } = await draw(filters ? '&country=US&region=California' : '&in=US&in-region=California', {
      filters,
    })
    await expect.poll(rows).toEqual(CITIES)
    await screen.getByRole('link', { name: 'United States' }).click()
    await expect.poll(rows).toEqual(STATES)
    await screen.getByRole('link', { name: 'All countries' }).click()
    await expect.poll(rows).toEqual(ALL)
  })

  test('by keyboard the focus stays in the panel when the chosen row goes', async () => {
    const { screen } = await draw('', { filters })
    screen.getByRole('link', { name: 'United States' }).element().focus()
    await userEvent.keyboard('{Enter}')
    // The row's link has the same words: only the place in the path tells them apart.
    await expect.poll(() => document.activeElement?.closest('nav')).not.toBeNull()
    expect(document.activeElement?.textContent).toBe('United States')
  })
})

test('the unknown can be looked at alone where the source filters, and left again by the same row', async () => {
  const { screen, rows } = await draw('', { filters: true })
  await screen.getByRole('link', { name: 'Unknown country' }).click()
  await expect.poll(rows).toEqual([['Unknown country', '38', '100.0%']])
  const row = screen.getByRole('link', { name: 'Unknown country' })
  await expect.element(row).toHaveAttribute('aria-current', 'true')
  await row.click()
  await expect.poll(rows).toEqual(ALL)
})

test('where the source cannot filter, what is not known leads nowhere, but is there', async () => {
  const { screen } = await draw()
  await expect.element(screen.getByText('Unknown country', { exact: true })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Unknown country' }).query()).toBeNull()
})

test('a place without scans in this period says so', async () => {
  const { screen } = await draw('&in=NO')
  await expect.element(screen.getByText('No scans from Norway in May 2026')).toBeVisible()
})

test('how exact places are is told to whoever asks', async () => {
  const { screen } = await draw()
  const answer = screen.getByText(/^Places are read from the IP address/)
  await expect.element(answer).not.toBeVisible()
  await screen.getByText('How exact is this?').click()
  await expect.element(answer).toBeVisible()
})

describe('the map', () => {
  afterEach(() => delete document.documentElement.dataset['theme'])

  const cursor = (screen: Awaited<ReturnType<typeof draw>>['screen']) =>
    screen.getByRole('slider', { name: /^Countries on the map/ })

  test('is walked through by arrow keys, most scanned first, and Enter does what the row does', async () => {
    const { screen, rows, param } = await draw('', { filters: true })
    await expect.element(cursor(screen)).toHaveAttribute('aria-valuetext', 'United States: 50 scans, 50.0%; 1 of 2')
    cursor(screen).element().focus()
    await expect.element(screen.getByTestId('map-tooltip')).toHaveTextContent('United States50 scans, 50.0%')
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(cursor(screen)).toHaveAttribute('aria-valuetext', 'France: 12 scans, 12.0%; 2 of 2')
    await expect.element(screen.getByTestId('map-tooltip')).toHaveTextContent('France12 scans, 12.0%')
    await userEvent.keyboard('{ArrowLeft}{Enter}')
    await expect.poll(rows).toEqual(STATES)
    expect(param('country')).toBe('US')
    // The same key leads back: the cursor is still on the map.
    await userEvent.keyboard('{Enter}')
    await expect.poll(rows).toEqual(ALL)
  })

  test('goes into a country under the mouse, and says of others that they have none', async () => {
    const { screen, rows } = await draw()
    const land = (code: string) => screen.container.querySelector<SVGElement>(`[data-code="${code}"]`)
    await expect.poll(() => land('BR')).not.toBeNull()
    land('BR')!.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    await expect.element(screen.getByTestId('map-tooltip')).toHaveTextContent('BrazilNo scans')
    land('US')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await expect.poll(rows).toEqual(STATES)
  })

  test('shows the part of the world that most scans are from, and all of it to whoever asks', async () => {
    const { screen, router, param } = await draw('&in=US')
    const outside = screen.getByText(/^12 scans from another country lie outside this part of the map\./)
    await expect.element(outside).toBeVisible()
    await screen.getByRole('button', { name: 'Show the whole world' }).click()
    await expect.element(outside).not.toBeInTheDocument()
    expect(param('map')).toBe('world')
    await screen.getByRole('button', { name: 'Show United States closer' }).click()
    await expect.element(outside).toBeVisible()
    await router.navigate(-1)
    await expect.element(outside).not.toBeInTheDocument()
  })

  test('goes with the keyboard to a country that is out of sight', async () => {
    const { screen } = await draw('&in=US')
    await expect.element(cursor(screen)).toBeInTheDocument()
    const drawn = () => screen.getByTestId('world-map').element().querySelector('svg')!.viewBox.baseVal.width
    const near = drawn()
    cursor(screen).element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(screen.getByTestId('map-tooltip')).toHaveTextContent('France12 scans, 12.0%')
    expect(drawn()).toBeGreaterThan(near)
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(drawn).toBe(near)
  })

  test('tells what it cannot show, and what the filter leaves out', async () => {
    const { screen } = await draw('', { filters: true })
    await expect.element(screen.getByText('38 scans are not on the map: Unknown country.')).toBeVisible()
    await screen.getByRole('link', { name: 'United States' }).click()
    await expect.element(screen.getByText('Left out by the filter')).toBeVisible()
  })

  test.each(['light', 'dark'])('everyone can use it, in the %s theme', async (theme) => {
    document.documentElement.dataset['theme'] = theme
    const { screen } = await draw('', { filters: true })
    await expect.element(cursor(screen)).toBeInTheDocument()
    await expectAccessible(screen.container)
    cursor(screen).element().focus()
    await expect.element(screen.getByTestId('map-tooltip')).toBeVisible()
    await expectAccessible(screen.container)
  })
})
