import { expect, test } from 'vitest'
import type { Summary } from '#contract/reporting.ts'
import { subjectQuery } from '#src/api/figures.ts'
import { answerFor } from '#src/testing/answers.ts'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { HeadlinePanel } from './panel.tsx'

const organisation = { kind: 'organisation' } as const
const query = { period: 'month', timezone: 'UTC', timeLineDate: '2026-05-15', compare: 'previous' } as const

async function draw(data: Partial<Summary>, asOf = '2026-05-15T14:30:00.000Z') {
  const answer = answerFor(
    { totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [], ...data },
    { name: 'month', date: '2026-05-01', asOf },
  )
  return renderPanel(<HeadlinePanel subject={organisation} />, {
    answers: [[subjectQuery(organisation, query).queryKey, answer]],
    at: '/?date=2026-05-15&zone=UTC',
  })
}

test('an unfinished month: figures, change and what they are compared with, in words', async () => {
  const { screen } = await draw({
    totalScans: 1_234_567,
    uniqueVisitors: 900,
    comparison: {
      from: '2026-04-01T00:00:00.000Z',
      to: '2026-04-15T14:30:00.000Z',
      whole: false,
      totalScans: 1_000_000,
      uniqueVisitors: 1_000,
    },
  })
  await expect.element(screen.getByRole('heading', { name: 'May 2026 so far' })).toBeVisible()
  // Compact to the eye, exact to the ear.
  await expect.element(screen.getByText('1.2m')).toBeVisible()
  await expect.element(screen.getByText('1,234,567')).toBeInTheDocument()
  // 1,234,567 / 1,000,000 and 900 / 1,000.
  await expect.element(screen.getByText('23.5% more than 1,000,000')).toBeVisible()
  await expect.element(screen.getByText('10% fewer than 1,000', { exact: true })).toBeVisible()
  await expect
    .element(screen.getByText('Compared with 1–15 Apr 2026, up to 14:30, the same part of the month before.'))
    .toBeVisible()
  await expectAccessible(screen.container)
})

test('against more days averages are compared, and nothing seems to fall for being shorter', async () => {
  const { screen } = await draw(
    {
      totalScans: 62_000,
      uniqueVisitors: 900,
      comparison: {
        from: '2026-03-01T00:00:00.000Z',
        to: '2026-05-01T00:00:00.000Z',
        whole: true,
        totalScans: 97_600,
        uniqueVisitors: 1_000,
        days: { own: 31, before: 61 },
      },
    },
    '2026-06-02T00:00:00.000Z',
  )
  // 62,000 / 31 = 2,000 and 97,600 / 61 = 1,600 a day.
  await expect.element(screen.getByText('25% more than 1,600 a day')).toBeVisible()
  await expect.element(screen.getByText('1,000 before, in 61 days')).toBeVisible()
  await expect
    .element(
      screen.getByText(
        /31 days against 61: the average day is compared, 2,000 scans against 1,600\. In all there were 97,600 then\./,
      ),
    )
    .toBeVisible()
  expect(screen.container.textContent).not.toContain('fewer')
  await expectAccessible(screen.container)
})

test('of a longer month the average day is compared by itself', async () => {
  const every = (month: string, last: number, scans: number) =>
    Array.from({ length: last }, (_, i) => ({ date: `${month}-${String(i + 1).padStart(2, '0')}`, scans }))
  const answer = answerFor(
    {
      totalScans: 31 * 3241,
      uniqueVisitors: 0,
      topDevices: [],
      topCountries: [],
      timeline: every('2026-05', 31, 3241),
      comparison: {
        from: '2026-04-01T00:00:00.000Z',
        to: '2026-05-01T00:00:00.000Z',
        whole: true,
        totalScans: 97_500,
        timeline: every('2026-04', 30, 3250),
      },
    },
    { name: 'month', date: '2026-05-01', asOf: '2026-06-02T00:00:00.000Z' },
  )
  const { screen } = await renderPanel(<HeadlinePanel subject={organisation} />, {
    answers: [[subjectQuery(organisation, query).queryKey, answer]],
    at: '/?date=2026-05-15&zone=UTC',
  })
  // 100,471 against 97,500, and 3,241 a day against 3,250.
  await expect.element(screen.getByText('3% more than 97,500')).toBeVisible()
  await expect.element(screen.getByText('0.3% fewer than 3,250')).toBeVisible()
  await expectAccessible(screen.container)
})

test('without a comparison nothing is made up', async () => {
  const { screen } = await draw({ totalScans: 12, uniqueVisitors: 5 }, '2026-06-02T00:00:00.000Z')
  await expect.element(screen.getByRole('heading', { name: 'May 2026', exact: true })).toBeVisible()
  await expect.element(screen.getByText('Nothing to compare with.')).toBeVisible()
})

test('a source without visitors says so', async () => {
  const campaign = { kind: 'campaign', id: 'c' } as const
  const answer = answerFor(
    { campaignId: 'c', name: 'Spring', aggregatedScans: 3, topPerformingQr: null },
    { name: 'month', date: '2026-05-01', asOf: '2026-06-02T00:00:00.000Z' },
  )
  const { screen } = await renderPanel(<HeadlinePanel subject={campaign} />, {
    answers: [[subjectQuery(campaign, query).queryKey, answer]],
    at: '/?date=2026-05-15&zone=UTC',
  })
  await expect.element(screen.getByText('Not given by this source')).toBeVisible()
})
