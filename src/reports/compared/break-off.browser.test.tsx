import { beforeAll, expect, test } from 'vitest'
import type { QrReport } from '#contract/reporting.ts'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { answerFor } from '#src/testing/answers.ts'
import { LOADING_MS } from '#src/testing/load-charts.ts'
import { renderAppAt } from '#src/testing/render-app.tsx'

beforeAll(() => import('#src/charts/lines/chart.tsx'), LOADING_MS)

/** Wednesday afternoon: scans break off on the evening of the day before. */
const AS_OF = '2026-05-13T14:30:00.000Z'
const LAST_SCAN = '2026-05-12T18:13:00.000Z'
const IN_WORDS = 'The last scan of all came on 12 May 2026, 18:12; what has happened since is not known here.'

/** A code of which the timeline tells a day after the other from the first of the period on. */
function report(name: 'day' | 'week', title: string, scans: readonly number[]) {
  const data: QrReport = {
    qrId: title,
    title,
    totalScans: scans.reduce((sum, count) => sum + count, 0),
    uniqueVisitors: 0,
    timeline: scans.map((count, day) => ({ date: `2026-05-${11 + day}`, scans: count })),
    geolocation: [],
    devices: [],
    referrers: [],
  }
  const { meta, ...answer } = answerFor(data, { name, date: '2026-05-13', asOf: AS_OF })
  return () => Response.json({ ...answer, meta: { ...meta, knownUntil: LAST_SCAN } })
}

async function compare(name: 'day' | 'week', menu: readonly number[], door: readonly number[]) {
  const { screen } = await renderAppAt(`/compare?of=qr:menu,qr:door&period=${name}&date=2026-05-13&zone=UTC`, {
    '/qr/menu': report(name, 'menu', menu),
    '/qr/door': report(name, 'door', door),
    '/qrs': [],
  })
  return {
    screen,
    chart: screen.getByRole('region', { name: 'Scans compared' }),
    figures: screen.getByRole('region', { name: 'Figures compared' }),
  }
}

test('where scans break off within the period the chart says since when they are not known, and the table until when they are', async () => {
  const { screen, chart } = await compare('week', [40, 6], [12, 3])
  await expect.element(screen.getByText(IN_WORDS)).toBeVisible()
  await expect.element(chart.getByText('so far', { exact: true })).toBeVisible()
  await expect.element(chart.getByText('not known', { exact: true }).first()).toBeVisible()
  // Wednesday alone: the days behind it are still to come.
  await expect.poll(() => document.querySelector('[data-unknown]')?.getAttribute('data-unknown')).toBe('1')
  // On Tuesday, which is not known whole.
  const hollow = () => [...document.querySelectorAll('[data-testid="lines"] [data-marker][fill="var(--surface)"]')]
  await expect.poll(() => hollow().length).toBe(2)
  await expectAccessible(screen.container)
})

test('where nothing of the period is known it says so, and draws and adds up nothing', async () => {
  const { screen, chart, figures } = await compare('day', [], [])
  await expect.element(chart.getByText('Scans not known on Wednesday 13 May 2026')).toBeVisible()
  await expect.element(screen.getByText(IN_WORDS)).toBeVisible()
  await expect.element(figures.getByText('Not known').first()).toBeInTheDocument()
  expect(document.querySelector('[data-testid="lines"]')).toBeNull()
  // All are of one kind, so that is not why.
  await expect.element(screen.getByText(/^No shares/)).not.toBeInTheDocument()
  await expect.element(figures.getByText('Together')).not.toBeInTheDocument()
  await expectAccessible(screen.container)
})
