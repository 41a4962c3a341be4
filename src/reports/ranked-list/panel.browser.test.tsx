import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Ranking } from '#contract/ranking.ts'
import { answerFor } from '#src/testing/answers.ts'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { AS_OF, Failure, demoStatus, renderAppAt, type Answers } from '#src/testing/render-app.tsx'

const ranking: Ranking = {
  totalScans: 50,
  compared: { from: '2026-10-01T00:00:00.000Z', to: '2026-10-23T13:32:00.000Z' },
  rows: [
    { id: 'menu', name: 'Menu', scans: 30, before: 20 },
    { id: 'door', name: '', scans: 20, before: 25 },
    { id: 'gone', name: 'Old poster', scans: 0, before: 6 },
  ],
}
const ofNovember = (data: Ranking) => () =>
  Response.json(answerFor(data, { name: 'month', date: '2026-11-01', asOf: AS_OF }))
const ranks = { ...demoStatus, source: { ...demoStatus.source, countsChanges: true } }

async function open(answers: Answers, address = '/ranking/qrs?zone=UTC') {
  await page.viewport(1280, 800)
  return renderAppAt(address, { '/status': ranks, '/ranking': ofNovember(ranking), ...answers })
}

/** Cells of a row, without that of its box. */
const cellsOf = (name: string) => {
  const row = [...document.querySelectorAll('tbody tr')].find((row) => row.textContent.includes(name))
  return [...(row?.querySelectorAll('td') ?? [])]
    .slice(1)
    .map((cell) => cell.querySelector('a, span')?.textContent ?? cell.textContent)
}

test('says of when it is, what it is compared with, and how each did', async () => {
  const { screen, asked } = await open({})
  await expect
    .element(
      screen.getByText(
        '2 QR codes with scans in November 2026 so far. Compared with 1–23 Oct 2026, up to 13:32. 1 more had scans only then.',
      ),
    )
    .toBeVisible()
  expect(cellsOf('Menu')).toEqual(['1', 'Menu', '30', '60.0%', '20', '+10 (50% more)'])
  // By its id where it has no title.
  expect(cellsOf('door')).toEqual(['2', 'door', '20', '40.0%', '25', '−5 (20% fewer)'])
  expect(cellsOf('Old poster')).toEqual(['–', 'Old poster', '0', '0.0%', '6', '−6 (100% fewer)'])
  await expectAccessible(screen.container)
  expect(asked.filter((path) => path.startsWith('/api/ranking'))).toEqual([
    '/api/ranking?period=month&timezone=UTC&compare=previous&by=qr',
  ])
})

test('is asked within the filters of the page, and each row leads on with them', async () => {
  const { screen, asked } = await open({}, '/ranking/qrs?period=year&zone=UTC&compare=none&country=DE')
  const link = screen.getByRole('link', { name: 'Menu' })
  await expect.element(link).toHaveAttribute('href', '/qrs/menu?period=year&zone=UTC&compare=none&country=DE')
  expect(asked).toContain('/api/ranking?period=year&timezone=UTC&country=DE&by=qr')
})

test('says where scans begin and break off', async () => {
  const { data, ...answer } = answerFor(ranking, { name: 'month', date: '2026-11-01', asOf: AS_OF })
  const meta = { ...answer.meta, knownFrom: '2026-11-03T00:00:00.000Z', knownUntil: '2026-11-20T08:16:00.000Z' }
  const { screen } = await open({ '/ranking': () => Response.json({ ...answer, data, meta }) })
  await expect
    .element(
      screen.getByText(
        /then\. Scans are known from 3 Nov 2026 on\. The last scan of all came on 20 Nov 2026, 08:15; what has happened since is not known here\./,
      ),
    )
    .toBeVisible()
})

test('without anything compared there are no columns of it', async () => {
  const { compared: _, ...alone } = ranking
  const rows = alone.rows.slice(0, 2).map(({ before: _, ...row }) => row)
  const { screen } = await open({ '/ranking': ofNovember({ ...alone, rows }) })
  await expect.element(screen.getByText('2 QR codes with scans in November 2026 so far.')).toBeVisible()
  const headings = screen.getByRole('columnheader').elements()
  expect(headings.slice(1).map(({ textContent }) => textContent)).toEqual(['Rank', 'QR code', 'Scans', 'Share'])
})

test('of campaigns, and how many scans belong to none', async () => {
  const none = { scans: 5, before: 1 }
  const { screen } = await open({ '/ranking': ofNovember({ ...ranking, none }) })
  await userEvent.click(screen.getByRole('navigation', { name: 'By scans' }).getByRole('link', { name: 'Campaigns' }))
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Campaigns by scans' })).toBeVisible()
  await expect.element(screen.getByText(/5 scans \(10\.0%\) belong to no campaign\.$/)).toBeVisible()
  await expect.element(screen.getByRole('link', { name: 'Menu' })).toHaveAttribute('href', '/campaigns/menu?zone=UTC')
})

test('of clients, each with the way to its page, and how many scans belong to none', async () => {
  const none = { scans: 1, before: 0 }
  const { screen, asked } = await open({ '/ranking': ofNovember({ ...ranking, none }) }, '/ranking/clients?zone=UTC')
  await expect
    .element(
      screen.getByText(/^2 clients with scans in November 2026 so far\..* 1 scan \(2\.0%\) belongs to no client\.$/),
    )
    .toBeVisible()
  await expect.element(screen.getByRole('link', { name: 'Menu' })).toHaveAttribute('href', '/clients/menu?zone=UTC')
  const here = screen.getByRole('navigation', { name: 'By scans' }).getByRole('link', { name: 'Clients' })
  await expect.element(here).toHaveAttribute('aria-current', 'page')
  expect(asked).toContain('/api/ranking?period=month&timezone=UTC&compare=previous&by=client')
  await expectAccessible(screen.container)
})

test('where no scan belongs to a client, it does not say that there are no scans', async () => {
  const none = { scans: 12, before: 4 }
  const data = { totalScans: 12, none, rows: [] }
  const { screen } = await open({ '/ranking': ofNovember(data) }, '/ranking/clients?zone=UTC')
  await expect.element(screen.getByText('No scans of clients in November 2026')).toBeVisible()
})

test('in a period without scans says so', async () => {
  const { screen } = await open({ '/ranking': ofNovember({ totalScans: 0, rows: [] }) })
  await expect.element(screen.getByText('No scans in November 2026')).toBeVisible()
  await expect.element(screen.getByText(/^0 QR codes/)).not.toBeInTheDocument()
  await expectAccessible(screen.container)
})

test('that fails says what failed, and can be asked again', async () => {
  const answers = { '/ranking': new Failure(500, 'The disk is full.') as unknown }
  const { screen } = await open(answers)
  await expect.element(screen.getByText('The disk is full.')).toBeVisible()
  // Nothing else pretends to be on its way.
  expect(screen.container.querySelector('main [class*="animate-pulse"]')).toBeNull()
  await expectAccessible(screen.container)
})

test('a source that ranks the first only leads to the list of all', async () => {
  const { screen, asked } = await open({ '/status': demoStatus, '/ranking': new Failure(404, 'Not told.') })
  await expect.element(screen.getByText('This source ranks QR codes by their scans of all time only.')).toBeVisible()
  await expect
    .element(screen.getByRole('main').getByRole('link', { name: 'All QR codes' }))
    .toHaveAttribute('href', '/qrs?zone=UTC')
  expect(asked.filter((path) => path.startsWith('/api/ranking')).length).toBeLessThanOrEqual(1)
})
