import { describe, expect, test } from 'vitest'
import { answerFor } from '#src/testing/answers.ts'
import { subjectQuery, toFigures } from './figures.ts'

const span = { name: 'month', date: '2026-05-01', asOf: '2026-06-02T08:00:00.000Z' } as const

describe('the common figures, whatever the endpoint calls them', () => {
  test('of the organisation', () => {
    const answer = answerFor({ totalScans: 12, uniqueVisitors: 7, topDevices: [], topCountries: [] }, span)
    expect(toFigures(answer)).toMatchObject({ scans: 12, visitors: 7, timeline: undefined, comparison: undefined })
  })

  test('of a campaign, whose scans are aggregated ones', () => {
    const answer = answerFor({ campaignId: 'c', name: 'C', aggregatedScans: 5, topPerformingQr: null }, span)
    expect(toFigures(answer)).toMatchObject({ scans: 5, visitors: undefined })
  })

  test('of a code without a total: its timeline has all of its scans', () => {
    const timeline = [
      { date: '2026-05-01', scans: 2 },
      { date: '2026-05-02', scans: 3 },
    ]
    const answer = answerFor({ qrId: 'q', timeline, geolocation: [], devices: [], referrers: [] }, span)
    expect(toFigures(answer)).toMatchObject({ scans: 5, timeline })
  })

  test('with the period that the answer covers, not the one that the URL asks for', () => {
    const { period, asOf } = toFigures(
      answerFor(
        { totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [] },
        { ...span, zone: 'Asia/Kolkata' },
      ),
    )
    expect(new Date(period.from).toISOString()).toBe('2026-04-30T18:30:00.000Z')
    expect(new Date(asOf).toISOString()).toBe('2026-06-02T08:00:00.000Z')
  })

  test('an answer that does not say its period is refused', () => {
    const answer = {
      ...answerFor({ totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [] }, span),
      meta: undefined,
    }
    expect(() => toFigures(answer)).toThrow('does not say which period')
  })
})

test('panels of one subject ask one question', () => {
  const query = { period: 'week', timezone: 'UTC' } as const
  expect(subjectQuery({ kind: 'qr', id: 'a' }, query).queryKey).toEqual(['qr', { id: 'a', query }])
  expect(subjectQuery({ kind: 'organisation' }, query).queryKey).toEqual(['summary', { query }])
})
