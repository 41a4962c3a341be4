import { expect, test } from 'vitest'
import type { Summary } from '#contract/reporting.ts'
import { subjectQuery } from '#src/api/figures.ts'
import { answerFor } from '#src/testing/answers.ts'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { TimelinePanel } from './panel.tsx'

const organisation = { kind: 'organisation' } as const

async function draw(data: Partial<Summary>) {
  const answer = answerFor(
    { totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [], ...data },
    { name: 'month', date: '2026-05-01', asOf: '2026-06-01T00:00:00.000Z' },
  )
  const query = { period: 'month', timezone: 'UTC', timeLineDate: '2026-05-15', compare: 'previous' } as const
  return renderPanel(<TimelinePanel subject={organisation} />, {
    answers: [[subjectQuery(organisation, query).queryKey, answer]],
    at: '/?date=2026-05-15&zone=UTC',
  })
}

test('a month without scans says so and leads to the one before, which had some', async () => {
  const { screen, router } = await draw({
    timeline: [],
    comparison: {
      from: '2026-04-01T00:00:00.000Z',
      to: '2026-05-01T00:00:00.000Z',
      whole: true,
      totalScans: 4,
      timeline: [{ date: '2026-04-09', scans: 4 }],
    },
  })
  await expect.element(screen.getByText('No scans in May 2026')).toBeVisible()
  await expectAccessible(screen.container)
  await screen.getByRole('link', { name: 'Go to April 2026' }).click()
  // The zone stays.
  expect(Object.fromEntries(new URLSearchParams(router.state.location.search))).toEqual({
    period: 'month',
    date: '2026-04-01',
    zone: 'UTC',
  })
})

test('a month before a code was made says when that was in the zone of the page, and leads there', async () => {
  const data = {
    qrId: 'q',
    timeline: [],
    geolocation: [],
    devices: [],
    referrers: [],
    // The first of August in Kolkata.
    createdAt: '2026-07-31T23:30:00Z',
  }
  const answer = answerFor(data, { name: 'month', date: '2026-05-01', asOf: '2026-09-01T00:00:00.000Z' })
  const subject = { kind: 'qr', id: 'q' } as const
  const query = { period: 'month', timezone: 'Asia/Kolkata', timeLineDate: '2026-05-15', compare: 'previous' } as const
  const { screen } = await renderPanel(<TimelinePanel subject={subject} />, {
    answers: [[subjectQuery(subject, query).queryKey, answer]],
    at: '/qrs/q?date=2026-05-15&zone=Asia/Kolkata',
  })
  await expect.element(screen.getByText('This code was made on 1 Aug 2026.')).toBeVisible()
  await expect.element(screen.getByRole('link', { name: 'Go to August 2026' })).toBeVisible()
})

test('while the answer is on its way, that is said and the place is kept', async () => {
  const { screen } = await renderPanel(<TimelinePanel subject={{ kind: 'qr', id: 'other' }} />)
  await expect.element(screen.getByText('Scans by day: loading')).toBeInTheDocument()
})
