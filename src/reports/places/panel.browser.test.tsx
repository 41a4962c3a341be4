import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { QrReport } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { answerFor } from '#src/testing/answers.ts'
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

async function draw(drill = '') {
  const answer = answerFor(qr, { name: 'month', date: '2026-05-01', asOf: '2026-06-01T00:00:00.000Z' })
  const { screen, router } = await renderPanel(<PlacesPanel id="q" />, {
    answers: [[reportQuery('qr', { id: 'q', query }).queryKey, answer]],
    at: `/qrs/q?date=2026-05-15&zone=UTC${drill}`,
  })
  const rows = () =>
    [...screen.container.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map(
        (cell) => cell.querySelector('.sr-only')?.textContent ?? cell.textContent,
      ),
    )
  return { screen, router, rows }
}

test('a person goes from country to region to city, and Back walks out again', async () => {
  const { screen, router, rows } = await draw()
  expect(rows()).toEqual([
    ['United States', '50', '50.0%'],
    ['Unknown country', '38', '38.0%'],
    ['France', '12', '12.0%'],
  ])
  await screen.getByRole('link', { name: 'United States' }).click()
  // Of the fifty scans in the country.
  await expect.poll(rows).toEqual([
    ['California', '40', '80.0%'],
    ['Texas', '10', '20.0%'],
  ])
  await screen.getByRole('link', { name: 'California' }).click()
  await expect.poll(rows).toEqual([
    ['Los Angeles', '30', '75.0%'],
    ['San Diego', '10', '25.0%'],
  ])
  expect(new URLSearchParams(router.state.location.search).get('region')).toBe('California')
  await router.navigate(-1)
  await expect.element(screen.getByRole('heading', { name: 'Scans by region' })).toBeVisible()
  await router.navigate(-1)
  await expect.element(screen.getByRole('heading', { name: 'Scans by country' })).toBeVisible()
})

test('a link with a place in it opens there, with the way back out', async () => {
  const { screen } = await draw('&country=US&region=Texas')
  await expect.element(screen.getByRole('heading', { name: 'Scans by city' })).toBeVisible()
  await screen.getByRole('link', { name: 'All countries' }).click()
  await expect.element(screen.getByRole('link', { name: 'France' })).toBeVisible()
})

test('by keyboard the focus stays in the panel when the chosen row goes', async () => {
  const { screen } = await draw()
  screen.getByRole('link', { name: 'United States' }).element().focus()
  await userEvent.keyboard('{Enter}')
  // The row's link has the same words: only the place in the path tells them apart.
  await expect.poll(() => document.activeElement?.closest('nav')).not.toBeNull()
  expect(document.activeElement?.textContent).toBe('United States')
})

test('what is not known leads nowhere, but is there', async () => {
  const { screen } = await draw()
  await expect.element(screen.getByText('Unknown country')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Unknown country' }).query()).toBeNull()
  await expectAccessible(screen.container)
})

test('a place without scans in this period says so', async () => {
  const { screen } = await draw('&country=NO')
  await expect.element(screen.getByText('No scans from Norway in May 2026')).toBeVisible()
})
