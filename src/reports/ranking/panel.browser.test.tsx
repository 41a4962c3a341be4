import { afterEach, expect, test } from 'vitest'
import type { Subject } from '#contract/history.ts'
import { subjectQuery } from '#src/api/figures.ts'
import { reportQuery, statusQuery } from '#src/api/queries.ts'
import { answerFor } from '#src/testing/answers.ts'
import { demoStatus } from '#src/testing/render-app.tsx'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { NOTHING_HELD, hold } from '#src/url-state/held.ts'
import { RankingPanel } from './panel.tsx'

afterEach(() => hold(NOTHING_HELD))

const query = { period: 'month', timezone: 'UTC', timeLineDate: '2026-05-15', compare: 'previous' } as const

/** Ten campaigns of 31 with scans, 10 to 1 of each, and 40 scans of no campaign. */
const summary = {
  totalScans: 200,
  uniqueVisitors: 1,
  topDevices: [],
  topCountries: [],
  topCampaigns: Array.from({ length: 10 }, (_, i) => ({ id: `c${i}`, name: `Campaign ${i}`, scans: 10 - i })),
  scannedCampaigns: 31,
  scansWithoutCampaign: 40,
}

const { topCampaigns: _, ...unranked } = summary

async function draw(
  { countsChanges, subject = { kind: 'organisation' } }: { countsChanges: boolean; subject?: Subject },
  data: object = summary,
) {
  const { screen } = await renderPanel(<RankingPanel subject={subject} ranked="campaigns" title="Top campaigns" />, {
    answers: [
      [
        subjectQuery(subject, query).queryKey,
        answerFor(data, { name: 'month', date: '2026-05-15', asOf: '2026-06-02T00:00:00Z' }),
      ],
      [reportQuery('campaigns').queryKey, { data: [{ id: 'c', name: 'Spring', totalScans: 5 }] }],
      [statusQuery().queryKey, { ...demoStatus, source: { ...demoStatus.source, countsChanges } }],
    ],
    at: '/?date=2026-05-15&zone=UTC',
  })
  return screen
}

const WHOLE = 'All 31 campaigns with scans in May 2026'

test('leads to all that had scans in the period, with the period, and has a row for no campaign at last', async () => {
  const screen = await draw({ countsChanges: true })
  await expect
    .element(screen.getByRole('link', { name: WHOLE }))
    .toHaveAttribute('href', '/ranking/campaigns?date=2026-05-15&zone=UTC')
  const rows = screen.getByRole('row').elements()
  expect(rows).toHaveLength(12)
  expect(rows.at(-1)?.textContent).toBe('No campaign4020.0%')
  expect(rows.at(-1)?.querySelector('a')).toBeNull()
  await expectAccessible(screen.container)
})

test('a source that ranks the first only has no such way', async () => {
  const screen = await draw({ countsChanges: false })
  await expect.element(screen.getByRole('link', { name: 'All campaigns' })).toBeVisible()
  await expect.element(screen.getByRole('link', { name: WHOLE })).not.toBeInTheDocument()
})

test('a source that ranks none in a period has totals of all time, for guests without the list of all', async () => {
  hold({ ...NOTHING_HELD, hasLists: false })
  const screen = await draw({ countsChanges: false }, unranked)
  await expect.element(screen.getByText('All time, 1 of 1 campaign')).toBeVisible()
  await expect.element(screen.getByRole('link', { name: /^All/ })).not.toBeInTheDocument()
})

test('where only some dates are shown, it has none of these', async () => {
  hold({ ...NOTHING_HELD, hasLists: false, isDated: true })
  const screen = await draw({ countsChanges: false }, unranked)
  await expect.element(screen.getByText(/^This source ranks campaigns by their scans of all time only/)).toBeVisible()
  await expect.element(screen.getByText(/^All time/)).not.toBeInTheDocument()
  await expectAccessible(screen.container)
})

test('nor has an embed without lists', async () => {
  hold({ ...NOTHING_HELD, hasLists: false })
  const screen = await draw({ countsChanges: true })
  await expect.element(screen.getByRole('link', { name: 'Campaign 9' })).toBeVisible()
  await expect.element(screen.getByRole('link', { name: /^All/ })).not.toBeInTheDocument()
})

test('a client whose codes belong to no campaign has scans all the same', async () => {
  const client = { clientId: 'c', clientName: 'C', totalScans: 7, activeQrs: 1, campaigns: [], scansWithoutCampaign: 7 }
  const screen = await draw({ countsChanges: true, subject: { kind: 'client', id: 'c' } }, client)
  await expect.element(screen.getByRole('row', { name: 'No campaign 7 100.0%' })).toBeVisible()
  await expect.element(screen.getByText('No scans in May 2026')).not.toBeInTheDocument()
})
