/**
 * The suite that every source of figures passes: the same organisation, the same questions, numbers that come from
 * paper or from a plain reference (`conformance/reference.ts`), never from a source.
 */
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { periodOf } from '#contract/period.ts'
import { endpoints, type TimelineEntry } from '#contract/reporting.ts'
import { fixture, type Fixture } from './conformance/fixture.ts'
import { campaignOf, clientOf, qrOf, summaryOf, type Asked } from './conformance/reference.ts'
import type { Question, ReportSource } from './source.ts'

function questionOf({ period, date, zone, until, bots }: Asked, want: Question['want'] = 'all'): Question {
  const named = periodOf(period, date, zone)
  return {
    period: named,
    until: until === undefined ? named.to : Date.parse(until),
    includeBots: bots === 'include',
    want,
  }
}

const asked: readonly Asked[] = [
  { period: 'day', date: '2026-05-15', zone: 'UTC' },
  { period: 'day', date: '2024-02-29', zone: 'Asia/Kolkata' },
  { period: 'day', date: '2024-02-29', zone: 'Asia/Kathmandu' },
  { period: 'day', date: '2025-03-09', zone: 'America/New_York' },
  { period: 'day', date: '2025-11-02', zone: 'America/New_York', bots: 'include' },
  { period: 'day', date: '2025-04-06', zone: 'Australia/Lord_Howe' },
  { period: 'day', date: '2025-10-05', zone: 'Australia/Lord_Howe' },
  { period: 'day', date: '2026-05-15', zone: 'Asia/Kolkata', until: '2026-05-15T10:07:33.400Z' },
  { period: 'day', date: '2026-05-15', zone: '-03:30', bots: 'include' },
  { period: 'week', date: '2024-12-30', zone: 'UTC' },
  { period: 'week', date: '2024-12-23', zone: 'Asia/Kathmandu', bots: 'include' },
  { period: 'week', date: '2026-05-11', zone: 'Pacific/Auckland', until: '2026-05-14T23:59:59Z' },
  { period: 'month', date: '2024-02-01', zone: 'UTC' },
  { period: 'month', date: '2025-03-01', zone: 'America/New_York', bots: 'include' },
  { period: 'month', date: '2026-05-01', zone: 'Asia/Kolkata', until: '2026-05-15T10:07:33Z' },
  { period: 'month', date: '2026-05-01', zone: 'UTC', until: '2026-05-15T00:00:00Z' },
  { period: 'year', date: '2024-01-01', zone: 'UTC' },
  { period: 'year', date: '2025-01-01', zone: 'Asia/Kolkata' },
  { period: 'year', date: '2025-01-01', zone: 'Australia/Lord_Howe', bots: 'include' },
  { period: 'year', date: '2026-01-01', zone: 'America/New_York', until: '2026-05-15T12:00:01Z' },
  { period: 'month', date: '2031-07-01', zone: 'Asia/Kathmandu' },
  { period: 'month', date: '2026-05-01', zone: 'UTC', until: '2026-05-01T00:00:00Z' },
  { period: 'month', date: '2026-05-01', zone: 'UTC', until: '2026-04-20T00:00:00Z' },
]

/** Runs the suite. `make` is called once with the rows that the source is to hold. */
export function describeReportSource(name: string, make: (fixture: Fixture) => Promise<ReportSource>): void {
  // Thousands of queries: a busy machine may take its time.
  describe(`${name} answers the reporting API`, { timeout: 120_000 }, () => {
    let source: ReportSource
    beforeAll(async () => {
      source = await make(fixture)
    }, 120_000)
    afterAll(async () => {
      await source?.close()
    })

    describe.each(asked)('as a plain count does: $period $date in $zone, until $until, bots $bots', (question) => {
      it('for the organisation', async () => {
        const answer = (await source.summary(questionOf(question))).data
        expect(answer).toEqual(summaryOf(fixture, question))
        expect(v.is(endpoints.summary.data, answer)).toBe(true)
      })

      it('for QR codes with and without a campaign or client, scanned and not', async () => {
        for (const id of ['poster', 'menu', 'programme', 'never-scanned', 'quote’s "title" \\ and\ttab']) {
          const answer = (await source.qr(id, questionOf(question))).data
          expect(sortedPlaces(answer)).toEqual(sortedPlaces(qrOf(fixture, id, question)))
          expect(v.is(endpoints.qr.data, answer)).toBe(true)
        }
      })

      it('for every campaign', async () => {
        for (const { id } of fixture.campaigns) {
          const answer = (await source.campaign(id, questionOf(question))).data
          expect(answer).toEqual(campaignOf(fixture, id, question))
          expect(v.is(endpoints.campaign.data, answer)).toBe(true)
        }
      })

      it('for every client', async () => {
        for (const { id } of fixture.clients) {
          const answer = (await source.client(id, questionOf(question))).data
          expect(answer).toEqual(clientOf(fixture, id, question))
          expect(v.is(endpoints.client.data, answer)).toBe(true)
        }
      })

      it('with the same figures where only figures are wanted', async () => {
        const question1 = questionOf(question, 'figures')
        const { totalScans, uniqueVisitors, timeline } = summaryOf(fixture, question)
        expect((await source.summary(question1)).data).toMatchObject({ totalScans, uniqueVisitors, timeline })
        expect((await source.qr('menu', question1)).data.timeline).toEqual(qrOf(fixture, 'menu', question).timeline)
        expect((await source.campaign('spring', question1)).data.timeline).toEqual(
          campaignOf(fixture, 'spring', question).timeline,
        )
        expect((await source.client('cafe', question1)).data.timeline).toEqual(
          clientOf(fixture, 'cafe', question).timeline,
        )
      })
    })

    describe('as counted by hand', () => {
      const ofPoster = async (question: Asked) => (await source.qr('poster', questionOf(question))).data

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
        expect(answer).toMatchObject({ totalScans: 3, uniqueVisitors: 3 })
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

      it('counts bots and their visitors when asked to', async () => {
        const answer = await ofPoster({ period: 'day', date: '2024-02-29', zone: 'UTC', bots: 'include' })
        expect(answer).toMatchObject({ totalScans: 4, uniqueVisitors: 4 })
        expect(busy(answer.timeline)).toEqual(['2024-02-29T12:00 1', '2024-02-29T18:00 2', '2024-02-29T23:00 1'])
      })

      it('gives February of a leap year 29 days, and a returning visitor one count', async () => {
        const answer = await ofPoster({ period: 'month', date: '2024-02-01', zone: 'UTC' })
        expect(answer).toMatchObject({ totalScans: 5, uniqueVisitors: 3 })
        expect(answer.timeline).toHaveLength(29)
        expect(busy(answer.timeline)).toEqual(['2024-02-28 2', '2024-02-29 3'])
      })

      it('gives New York 23 hours where clocks go forward', async () => {
        const { timeline } = await ofPoster({ period: 'day', date: '2025-03-09', zone: 'America/New_York' })
        expect(timeline).toHaveLength(23)
        expect(busy(timeline)).toEqual(['2025-03-09T01:00 1', '2025-03-09T03:00 1'])
      })

      it('gives New York 25 hours where clocks go back, two of the same name', async () => {
        const { timeline } = await ofPoster({ period: 'day', date: '2025-11-02', zone: 'America/New_York' })
        expect(timeline).toHaveLength(25)
        expect(timeline.filter(({ scans }) => scans > 0)).toEqual([
          { date: '2025-11-02T01:00', scans: 1, start: '2025-11-02T05:00:00.000Z' },
          { date: '2025-11-02T01:00', scans: 1, start: '2025-11-02T06:00:00.000Z' },
        ])
      })

      it('cuts Lord Howe’s hour in which clocks go back by half an hour', async () => {
        const { timeline } = await ofPoster({ period: 'day', date: '2025-04-06', zone: 'Australia/Lord_Howe' })
        expect(timeline).toHaveLength(25)
        expect(busy(timeline)).toEqual(['2025-04-06T01:00 1', '2025-04-06T01:30 1'])
      })

      it('begins the first ISO week of 2025 on Monday, 30 December 2024', async () => {
        const { timeline } = await ofPoster({ period: 'week', date: '2025-01-01', zone: 'UTC' })
        expect(timeline).toHaveLength(7)
        expect(busy(timeline)).toEqual(['2024-12-30 1'])
      })

      it('stops at the second asked for, and draws only the buckets begun', async () => {
        const question = { period: 'day', date: '2024-02-29', zone: 'UTC' } as const
        const before = await ofPoster({ ...question, until: '2024-02-29T18:15:00Z' })
        expect(before).toMatchObject({ totalScans: 1, uniqueVisitors: 1 })
        expect(before.timeline).toHaveLength(19)
        const after = await ofPoster({ ...question, until: '2024-02-29T18:15:00.001Z' })
        expect(after).toMatchObject({ totalScans: 2, uniqueVisitors: 2 })
      })

      it('gives campaign and client of a lone code the same figures', async () => {
        const question = questionOf({ period: 'year', date: '2025-01-01', zone: 'UTC' })
        const { name, ...campaign } = (await source.campaign('by-hand', question)).data
        expect(name).toBe('By hand')
        expect(campaign).toMatchObject({
          aggregatedScans: 6,
          uniqueVisitors: 2,
          topPerformingQr: { id: 'poster', scans: 6 },
          client: { id: 'paper', name: 'Paper & Co' },
        })
        expect((await source.client('paper', question)).data).toMatchObject({
          totalScans: 6,
          uniqueVisitors: 2,
          activeQrs: 1,
          campaigns: [{ id: 'by-hand', name: 'By hand', scans: 6 }],
        })
      })
    })

    describe('with complete lists', () => {
      it('of QR codes, with all-time scans without bots', async () => {
        const listed = (await source.qrs()).data
        const expected = fixture.codes.map(({ campaignId: _, clientId: __, ...code }) => ({
          ...code,
          totalScans: humanScansOf(({ qrId }) => qrId === code.id),
        }))
        expect(byId(listed)).toEqual(byId(expected))
        expect(listed.find(({ id }) => id === 'poster')?.totalScans).toBe(13)
      })

      it('of campaigns', async () => {
        const expected = fixture.campaigns.map((campaign) => {
          const codes = fixture.codes.filter(({ campaignId }) => campaignId === campaign.id).map(({ id }) => id)
          return { ...campaign, qrCount: codes.length, totalScans: humanScansOf(({ qrId }) => codes.includes(qrId)) }
        })
        expect(byId((await source.campaigns()).data)).toEqual(byId(expected))
      })

      it('of clients', async () => {
        expect(byId((await source.clients()).data)).toEqual([
          { id: 'cafe', name: 'Café Ümlaut', activeQrs: 4, status: 'ACTIVE' },
          { id: 'idle', name: 'No codes yet', activeQrs: 0, status: 'ACTIVE' },
          { id: 'paper', name: 'Paper & Co', activeQrs: 1, status: 'ACTIVE' },
          { id: 'theatre', name: 'مسرح', activeQrs: 2, status: 'SUSPENDED' },
        ])
      })
    })

    it('with a sentence and status 404 for ids that it does not know', async () => {
      const question = questionOf({ period: 'day', date: '2026-05-15', zone: 'UTC' })
      for (const id of ['nobody', '', "' OR 1 = 1"]) {
        for (const answer of [source.qr(id, question), source.campaign(id, question), source.client(id, question)]) {
          await expect(answer).rejects.toMatchObject({ name: 'Problem', status: 404 })
        }
      }
    })
  })
}

function humanScansOf(belongs: (scan: Fixture['scans'][number]) => boolean): number {
  return fixture.scans.filter((scan) => !scan.bot && belongs(scan)).length
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Places with equally many scans may come in any order. */
function sortedPlaces<Report extends { geolocation: unknown[]; referrers: unknown[]; devices: unknown[] }>(
  report: Report,
): Report {
  const sorted = (items: unknown[]) =>
    items.map((item) => JSON.stringify(item, Object.keys(item as object).sort())).sort()
  return {
    ...report,
    geolocation: sorted(report.geolocation),
    referrers: sorted(report.referrers),
    devices: sorted(report.devices),
  }
}

function busy(timeline: readonly TimelineEntry[]): string[] {
  return timeline.filter(({ scans }) => scans > 0).map(({ date, scans }) => `${date} ${scans}`)
}
