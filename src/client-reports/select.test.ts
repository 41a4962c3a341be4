import { expect, test } from 'vitest'
import { CONTENT } from '#src/testing/report.ts'
import { timelineOf } from './select.ts'

test('the day within which scans break off is drawn as one that goes on, and those behind it as not known', () => {
  const timeline = {
    asOf: CONTENT.gatheredAt,
    buckets: ['2026-05-28', '2026-05-29'].map((date) => ({ date, start: `${date}T00:00:00Z`, scans: 3 })),
    before: null,
  }
  const period = { ...CONTENT.period, date: '2026-05-28', from: '2026-05-28T00:00:00Z' }
  const states = (knownUntil?: string) =>
    timelineOf({ ...CONTENT, timeline, period: { ...period, ...(knownUntil && { knownUntil }) } })?.points.map(
      ({ scans, state }) => [scans, state],
    )
  expect(states('2026-05-29T18:10:00Z')).toEqual([
    [3, 'whole'],
    [3, 'unfinished'],
    // Of no number, whole: a gap.
    [undefined, 'whole'],
    [undefined, 'whole'],
  ])
  expect(states()?.[1]).toEqual([3, 'whole'])
})
