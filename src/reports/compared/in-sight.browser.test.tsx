import { beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { QrReport } from '#contract/reporting.ts'
import { answerFor } from '#src/testing/answers.ts'
import { LOADING_MS } from '#src/testing/load-charts.ts'
import { demoStatus, renderAppAt } from '#src/testing/render-app.tsx'
import { FRIDAY_18, rhythm } from '#src/testing/rhythm.ts'

beforeAll(() => import('#src/charts/lines/chart.tsx'), LOADING_MS)

const LONG =
  'Winter Porter, swing-top bottle 500 ml: the label with the crab, the anchor and the lighthouse of the old quay'

function report(qrId: string, title: string) {
  const data: QrReport = {
    qrId,
    title,
    totalScans: 15_634,
    uniqueVisitors: 12_345,
    timeline: [{ date: '2026-05-02', scans: 15_634 }],
    comparison: { from: '2026-04-01T00:00:00Z', to: '2026-04-15T14:30:00Z', whole: false, totalScans: 1_348 },
    geolocation: [],
    devices: [],
    referrers: [],
  }
  return () => Response.json(answerFor(data, { name: 'month', date: '2026-05-01', asOf: '2026-05-15T14:30:00.000Z' }))
}

async function compareAt(width: number) {
  await page.viewport(width, 800)
  const { screen } = await renderAppAt('/compare?of=qr:long,qr:door&date=2026-05-15&zone=UTC', {
    '/status': { ...demoStatus, source: { ...demoStatus.source, countsHours: true } },
    '/qr/long': report('long', LONG),
    '/qr/door': report('door', 'Door'),
    '/qrs': [],
    '/rhythm': rhythm({ [FRIDAY_18]: 124 }),
  })
  const table = screen.getByRole('region', { name: 'Figures compared' })
  await expect.element(table.getByText('31 an hour').first()).toBeVisible()
  return {
    screen,
    table: table.element() as HTMLElement,
    remove: screen.getByRole('button', { name: `Remove ${LONG}` }),
  }
}

test.each([1024, 1280, 1440])('all columns are in sight %d pixels wide, however long a title is', async (width) => {
  const { screen, table, remove } = await compareAt(width)
  expect(table.scrollWidth).toBe(table.clientWidth)
  expect(remove.element().getBoundingClientRect().right).toBeLessThanOrEqual(table.getBoundingClientRect().right)
  const name = screen.getByRole('rowheader', { name: /^Winter Porter/ }).getByRole('link')
  await expect.element(name).toHaveAttribute('title', LONG)
  // A few words of it at least.
  expect(name.element().getBoundingClientRect().width).toBeGreaterThan(120)
})

test('on a phone the table is scrolled, up to the button that removes', async () => {
  const { table, remove } = await compareAt(390)
  expect(table.scrollWidth).toBeGreaterThan(table.clientWidth)
  table.scrollLeft = table.scrollWidth
  expect(remove.element().getBoundingClientRect().right).toBeLessThanOrEqual(table.getBoundingClientRect().right)
})

test.each([390, 1440])('each name at the chart stands behind the sample of its line, %d pixels wide', async (width) => {
  const { screen } = await compareAt(width)
  // Until it is measured it has no place for names.
  await expect.poll(() => screen.container.querySelector('[data-testid="lines"]:not([aria-busy])')).not.toBeNull()
  const names = [...screen.container.querySelectorAll('figure [aria-hidden] bdi')]
  expect(names.map(({ textContent }) => textContent)).toEqual([LONG, 'Door'])
  for (const [look, name] of names.entries()) {
    expect(name.previousElementSibling?.querySelector(`[data-marker="${look}"]`) ?? null).not.toBeNull()
  }
})
