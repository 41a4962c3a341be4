/** Figures of the scans that the fixture has written by hand: what is expected here was counted on paper. */
import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Asked } from './reference.ts'
import { questionOf, type Tested } from './tested.ts'

export function describeFiguresByHand(tested: Tested): void {
  const { bots, clockChanges } = tested.abilities
  const ofPoster = async (question: Asked) =>
    (await (await tested.for(question)).qr('poster', questionOf(question))).data

  describe('as counted by hand', () => {
    it('gives Kolkata’s leap day the scans from 18:30 UTC to 18:30 UTC', async () => {
      const { totalScans, timeline } = await ofPoster({ period: 'day', date: '2024-02-29', zone: 'Asia/Kolkata' })
      expect(totalScans).toBe(3)
      expect(timeline).toHaveLength(24)
      expect(busy(timeline)).toEqual(['2024-02-29T00:00 1', '2024-02-29T23:00 2'])
    })

    it('gives Kathmandu’s leap day the scans from 18:15 UTC to 18:15 UTC', async () => {
      const { totalScans, timeline } = await ofPoster({ period: 'day', date: '2024-02-29', zone: 'Asia/Kathmandu' })
      expect(totalScans).toBe(3)
      expect(busy(timeline)).toEqual(['2024-02-29T00:00 2', '2024-02-29T23:00 1'])
    })

    it('breaks UTC’s leap day down by place, device and referrer', async () => {
      const answer = await ofPoster({ period: 'day', date: '2024-02-29', zone: 'UTC' })
      tested.matches(answer, { totalScans: 3, uniqueVisitors: 3 })
      expect(answer.geolocation).toEqual([
        { country: 'IN', region: 'Maharashtra', city: 'Pune', scans: 2 },
        { country: '', region: '', city: '', scans: 1 },
      ])
      expect(answer.devices).toEqual([
        { device: 'Mobile', count: 2 },
        { device: 'Tablet', count: 1 },
      ])
      expect(answer.referrers).toEqual([
        { referrer: 'Direct', scans: 2 },
        { referrer: 'example.org', scans: 1 },
      ])
    })

    it.runIf(bots)('counts bots and their visitors when asked to', async () => {
      const answer = await ofPoster({ period: 'day', date: '2024-02-29', zone: 'UTC', bots: 'include' })
      expect(answer).toMatchObject({ totalScans: 4, uniqueVisitors: 4 })
      expect(busy(answer.timeline)).toEqual(['2024-02-29T12:00 1', '2024-02-29T18:00 2', '2024-02-29T23:00 1'])
    })

    it('gives February of a leap year 29 days, and a returning visitor one count', async () => {
      const answer = await ofPoster({ period: 'month', date: '2024-02-01', zone: 'UTC' })
      tested.matches(answer, { totalScans: 5, uniqueVisitors: 3 })
      expect(answer.timeline).toHaveLength(29)
      expect(busy(answer.timeline)).toEqual(['2024-02-28 2', '2024-02-29 3'])
    })

    it.runIf(clockChanges)('gives New York 23 hours where clocks go forward', async () => {
      const { timeline } = await ofPoster({ period: 'day', date: '2025-03-09', zone: 'America/New_York' })
      expect(timeline).toHaveLength(23)
      expect(busy(timeline)).toEqual(['2025-03-09T01:00 1', '2025-03-09T03:00 1'])
    })

    it.runIf(clockChanges)('gives New York 25 hours where clocks go back, two of the same name', async () => {
      const { timeline } = await ofPoster({ period: 'day', date: '2025-11-02', zone: 'America/New_York' })
      expect(timeline).toHaveLength(25)
      expect(timeline.filter(({ scans }) => scans > 0)).toEqual([
        { date: '2025-11-02T01:00', scans: 1, start: '2025-11-02T05:00:00.000Z' },
        { date: '2025-11-02T01:00', scans: 1, start: '2025-11-02T06:00:00.000Z' },
      ])
    })

    it.runIf(clockChanges)('cuts Lord Howe’s hour in which clocks go back by half an hour', async () => {
      const { timeline } = await ofPoster({ period: 'day', date: '2025-04-06', zone: 'Australia/Lord_Howe' })
      expect(timeline).toHaveLength(25)
      expect(busy(timeline)).toEqual(['2025-04-06T01:00 1', '2025-04-06T01:30 1'])
    })

    it.skipIf(clockChanges)('gives New York 24 hours of its offset at midnight where clocks change', async () => {
      const forward = await ofPoster({ period: 'day', date: '2025-03-09', zone: 'America/New_York' })
      expect(forward.timeline).toHaveLength(24)
      expect(busy(forward.timeline)).toEqual(['2025-03-09T01:00 1', '2025-03-09T02:00 1'])
      const back = await ofPoster({ period: 'day', date: '2025-11-02', zone: 'America/New_York' })
      expect(back.timeline).toHaveLength(24)
      expect(busy(back.timeline)).toEqual(['2025-11-02T01:00 1', '2025-11-02T02:00 1'])
    })

    it('begins the first ISO week of 2025 on Monday, 30 December 2024', async () => {
      const { timeline } = await ofPoster({ period: 'week', date: '2025-01-01', zone: 'UTC' })
      expect(timeline).toHaveLength(7)
      expect(busy(timeline)).toEqual(['2024-12-30 1'])
    })

    it('stops at the moment asked for, and draws only the buckets begun', async () => {
      const question = { period: 'day', date: '2024-02-29', zone: 'UTC' } as const
      const before = await ofPoster({ ...question, until: '2024-02-29T18:15:00Z' })
      tested.matches(before, { totalScans: 1, uniqueVisitors: 1 })
      expect(before.timeline).toHaveLength(19)
      const after = await ofPoster({ ...question, until: '2024-02-29T18:15:00.001Z' })
      tested.matches(after, { totalScans: 2, uniqueVisitors: 2 })
    })

    it('gives campaign and client of a lone code the same figures', async () => {
      const year: Asked = { period: 'year', date: '2025-01-01', zone: 'UTC' }
      const source = await tested.for(year)
      const { name, ...campaign } = (await source.campaign('by-hand', questionOf(year))).data
      expect(name).toBe('By hand')
      tested.matches(campaign, {
        aggregatedScans: 6,
        uniqueVisitors: 2,
        topPerformingQr: { id: 'poster', scans: 6 },
        client: { id: 'paper', name: 'Paper & Co' },
      })
      tested.matches((await source.client('paper', questionOf(year))).data, {
        totalScans: 6,
        uniqueVisitors: 2,
        activeQrs: 1,
        campaigns: [{ id: 'by-hand', name: 'By hand', scans: 6 }],
      })
    })
  })
}

function busy(timeline: readonly TimelineEntry[]): string[] {
  return timeline.filter(({ scans }) => scans > 0).map(({ date, scans }) => `${date} ${scans}`)
}
