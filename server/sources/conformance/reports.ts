/** The four endpoints that answer for a period, held against the plain reference over all that is difficult about time. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { endpoints } from '#contract/reporting.ts'
import { fixture } from './fixture.ts'
import { campaignOf, clientOf, qrOf, summaryOf, type Asked } from './reference.ts'
import { questionOf, sorted, type Tested } from './tested.ts'

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
  { period: 'month', date: '2025-11-01', zone: 'America/New_York' },
  { period: 'month', date: '2026-05-01', zone: 'Asia/Kolkata', until: '2026-05-15T10:07:33Z' },
  { period: 'month', date: '2026-05-01', zone: 'UTC', until: '2026-05-15T00:00:00Z' },
  { period: 'year', date: '2024-01-01', zone: 'UTC' },
  { period: 'year', date: '2025-01-01', zone: 'Asia/Kolkata' },
  { period: 'year', date: '2025-01-01', zone: 'Australia/Lord_Howe', bots: 'include' },
  { period: 'year', date: '2026-01-01', zone: 'America/New_York', until: '2026-05-15T12:00:01Z' },
  { period: 'month', date: '2031-07-01', zone: 'Asia/Kathmandu' },
  { period: 'month', date: '2026-05-01', zone: 'UTC', until: '2026-05-01T00:00:00Z' },
  { period: 'month', date: '2026-05-01', zone: 'UTC', until: '2026-04-20T00:00:00Z' },
  { period: 'day', date: '2024-02-29', zone: 'Asia/Kolkata', only: { country: '' } },
  { period: 'day', date: '2025-11-02', zone: 'America/New_York', only: { device: 'Mobile' } },
  { period: 'day', date: '2025-04-06', zone: 'Australia/Lord_Howe', only: { referrer: 'example.org' } },
  {
    period: 'week',
    date: '2026-05-11',
    zone: 'Pacific/Auckland',
    until: '2026-05-14T23:59:59Z',
    bots: 'include',
    only: { device: 'Desktop', referrer: 'Direct' },
  },
  { period: 'month', date: '2025-03-01', zone: 'America/New_York', only: { country: 'US' } },
  {
    period: 'month',
    date: '2026-05-01',
    zone: 'Asia/Kathmandu',
    until: '2026-05-15T10:07:33Z',
    only: { country: 'GB', region: 'Region 1', city: '' },
  },
  { period: 'year', date: '2025-01-01', zone: 'Asia/Kolkata', only: { country: 'IN', region: 'Region 2' } },
  { period: 'year', date: '2025-01-01', zone: 'Australia/Lord_Howe', only: { country: 'IN', city: 'City 3' } },
  { period: 'year', date: '2025-01-01', zone: 'Asia/Kathmandu', only: { country: 'FR' } },
]

export function describeReports(tested: Tested): void {
  const { bots: countsBots, filters, each } = tested.abilities
  const answerable = asked.filter(
    ({ bots, only }, i) => i % each === 0 && (countsBots || bots === undefined) && (filters || only === undefined),
  )

  describe.each(answerable)(
    'as a plain count does: $period $date in $zone, until $until, bots $bots, only $only',
    (question) => {
      const reference = tested.reference(question)

      it('for the organisation', async () => {
        const source = await tested.for(question)
        const answer = (await source.summary(questionOf(question))).data
        tested.agrees(answer, summaryOf(fixture, reference))
        expect(v.is(endpoints.summary.data, answer)).toBe(true)
      })

      it('for QR codes with and without a campaign or client, scanned and not', async () => {
        const source = await tested.for(question)
        for (const id of ['poster', 'menu', 'programme', 'never-scanned', 'quote’s "title" \\ and\ttab']) {
          const answer = (await source.qr(id, questionOf(question))).data
          tested.agrees(sorted(answer), sorted(qrOf(fixture, id, reference)))
          expect(v.is(endpoints.qr.data, answer)).toBe(true)
        }
      })

      it('for every campaign', async () => {
        const source = await tested.for(question)
        for (const { id } of fixture.campaigns) {
          const answer = (await source.campaign(id, questionOf(question))).data
          tested.agrees(answer, campaignOf(fixture, id, reference))
          expect(v.is(endpoints.campaign.data, answer)).toBe(true)
        }
      })

      it('for every client', async () => {
        const source = await tested.for(question)
        for (const { id } of fixture.clients) {
          const answer = (await source.client(id, questionOf(question))).data
          tested.agrees(answer, clientOf(fixture, id, reference))
          expect(v.is(endpoints.client.data, answer)).toBe(true)
        }
      })

      it('with the same figures where only figures are wanted', async () => {
        const source = await tested.for(question)
        const figures = questionOf(question, 'figures')
        const { totalScans, uniqueVisitors, timeline } = summaryOf(fixture, reference)
        tested.matches((await source.summary(figures)).data, { totalScans, uniqueVisitors, timeline })
        tested.matches((await source.qr('menu', figures)).data, { timeline: qrOf(fixture, 'menu', reference).timeline })
        tested.matches((await source.campaign('spring', figures)).data, {
          timeline: campaignOf(fixture, 'spring', reference).timeline,
        })
        tested.matches((await source.client('cafe', figures)).data, {
          timeline: clientOf(fixture, 'cafe', reference).timeline,
        })
      })
    },
  )
}
