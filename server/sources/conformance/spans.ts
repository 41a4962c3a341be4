/** Spans that are no calendar period, held against the plain reference. A source may put them together from periods. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { endpoints, type VisitorBounds } from '#contract/reporting.ts'
import { fixture } from './fixture.ts'
import { campaignOf, clientOf, qrOf, summaryOf, type Asked } from './reference.ts'
import { questionOf, sorted, type Tested } from './tested.ts'

interface AskedSpan extends Asked {
  readonly period: 'custom'
  /** Clocks change within it. */
  readonly changes?: true
}

const asked: readonly AskedSpan[] = [
  // Over a leap day, beginning and ending within months and weeks.
  { period: 'custom', date: '2024-02-20', last: '2024-03-20', zone: 'Asia/Kathmandu' },
  // Whole months, weeks and days in one, so far.
  { period: 'custom', date: '2026-03-25', last: '2026-05-15', zone: 'Asia/Kolkata', until: '2026-05-15T10:07:33Z' },
  { period: 'custom', date: '2024-12-29', last: '2025-01-07', zone: 'UTC', bots: 'include' },
  { period: 'custom', date: '2026-05-14', last: '2026-05-15', bucket: 'hour', zone: 'Asia/Kolkata' },
  { period: 'custom', date: '2023-12-01', last: '2024-11-30', bucket: 'month', zone: 'UTC' },
  { period: 'custom', date: '2025-03-01', last: '2025-03-16', zone: 'America/New_York', changes: true },
  {
    period: 'custom',
    date: '2025-04-05',
    last: '2025-04-06',
    bucket: 'hour',
    zone: 'Australia/Lord_Howe',
    changes: true,
  },
  {
    period: 'custom',
    date: '2025-10-20',
    last: '2025-11-05',
    zone: 'America/New_York',
    bots: 'include',
    changes: true,
  },
  // Yet to begin.
  { period: 'custom', date: '2031-07-05', last: '2031-07-19', zone: 'UTC', until: '2031-07-01T00:00:00Z' },
]

export function describeSpans(tested: Tested): void {
  const { additions, bots: countsBots, clockChanges, each } = tested.abilities
  const answerable = asked.filter(
    ({ bots, changes }, i) =>
      i % each === 0 && (countsBots || bots === undefined) && (clockChanges || changes !== true),
  )

  describe.each(answerable)('a span: $date to $last in $zone, until $until, bots $bots', (question) => {
    it('is counted for the organisation', async () => {
      const source = await tested.for(question)
      const { data } = await source.summary(questionOf(question))
      const { uniqueVisitors, ...counted } = summaryOf(fixture, question)
      const { uniqueVisitors: _, visitorBounds: __, ...answer } = data
      tested.agrees(answer, counted)
      expectVisitors(data, uniqueVisitors!)
      expect(v.is(endpoints.summary.data, data)).toBe(true)
    })

    it('is counted for QR codes', async () => {
      const source = await tested.for(question)
      for (const id of ['poster', 'menu', 'never-scanned']) {
        const { data } = await source.qr(id, questionOf(question))
        const { visitorBounds: _, ...answer } = data
        tested.agrees(sorted(answer), sorted(qrOf(fixture, id, question)))
      }
    })

    it('is counted for campaigns and clients', async () => {
      const source = await tested.for(question)
      for (const { id } of fixture.campaigns) {
        const { data } = await source.campaign(id, questionOf(question))
        const { uniqueVisitors, topPerformingQr, ...counted } = campaignOf(fixture, id, question)
        const { uniqueVisitors: _, visitorBounds: __, topPerformingQr: best, ...answer } = data
        tested.agrees(answer, counted)
        expectVisitors(data, uniqueVisitors!)
        // Of what is put together the best may not be known; a wrong one is never told.
        expect(best ?? (additions ? null : topPerformingQr)).toEqual(topPerformingQr)
      }
      for (const { id } of fixture.clients) {
        const { data } = await source.client(id, questionOf(question))
        const { uniqueVisitors, ...counted } = clientOf(fixture, id, question)
        const { uniqueVisitors: _, visitorBounds: __, ...answer } = data
        tested.agrees(answer, counted)
        expectVisitors(data, uniqueVisitors!)
      }
    })
  })

  function expectVisitors(data: Visitors, counted: number): void {
    const { uniqueVisitors, visitorBounds = { atLeast: 0, atMost: Infinity } } = data
    // Whoever adds nothing may not know; what is told is right.
    expect(uniqueVisitors ?? (additions ? undefined : counted)).toBe(counted)
    expect(visitorBounds.atLeast).toBeLessThanOrEqual(counted)
    expect(visitorBounds.atMost).toBeGreaterThanOrEqual(counted)
  }
}

interface Visitors {
  readonly uniqueVisitors?: number | null | undefined
  readonly visitorBounds?: VisitorBounds | undefined
}
