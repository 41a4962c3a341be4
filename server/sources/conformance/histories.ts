/** Histories of every kind of subject over spans of every kind, held against the plain reference. */
import { describe, expect, it } from 'vitest'
import { spanOf } from '#contract/period.ts'
import type { HistoryQuestion, KnownHistory, ReportSource } from '../source.ts'
import { fixture } from './fixture.ts'
import { historyOf, type HistoryAsked } from './reference-history.ts'
import type { Tested } from './tested.ts'

const organisation = { kind: 'organisation' } as const
const spring = { kind: 'campaign', id: 'spring' } as const
const cafe = { kind: 'client', id: 'cafe' } as const
const menu = { kind: 'qr', id: 'menu' } as const
const poster = { kind: 'qr', id: 'poster' } as const

const asked: readonly HistoryAsked[] = [
  { subject: organisation, bucket: 'day', from: '2024-02-26', to: '2024-03-03', zone: 'Asia/Kathmandu' },
  { subject: organisation, bucket: 'week', from: '2024-12-19', to: '2025-01-14', zone: 'Asia/Kolkata' },
  { subject: organisation, bucket: 'month', from: '2024-11-10', to: '2025-02-20', zone: 'UTC' },
  { subject: organisation, bucket: 'month', from: '2025-01-01', to: '2025-12-31', zone: 'Asia/Kolkata' },
  { subject: organisation, bucket: 'hour', from: '2024-02-29', to: '2024-03-01', zone: 'Asia/Kolkata' },
  { subject: spring, bucket: 'day', from: '2024-12-28', to: '2025-01-03', zone: '-03:30' },
  { subject: spring, bucket: 'hour', from: '2025-03-09', to: '2025-03-09', zone: 'UTC' },
  { subject: cafe, bucket: 'week', from: '2025-01-06', to: '2025-02-02', zone: 'UTC' },
  { subject: cafe, bucket: 'month', from: '2024-03-01', to: '2024-05-31', zone: 'Asia/Kathmandu' },
  { subject: menu, bucket: 'hour', from: '2024-02-28', to: '2024-03-01', zone: 'Asia/Kathmandu' },
  { subject: menu, bucket: 'day', from: '2024-12-20', to: '2025-02-03', zone: 'Asia/Kolkata' },
  { subject: menu, bucket: 'week', from: '2024-12-25', to: '2025-01-08', zone: 'UTC' },
  { subject: menu, bucket: 'month', from: '2024-06-15', to: '2025-02-15', zone: 'UTC' },
  { subject: poster, bucket: 'month', from: '2024-01-01', to: '2025-12-31', zone: 'Asia/Kolkata' },
  {
    subject: organisation,
    bucket: 'day',
    from: '2026-05-09',
    to: '2026-05-31',
    zone: 'Asia/Kolkata',
    until: '2026-05-15T10:07:33Z',
  },
  {
    subject: menu,
    bucket: 'hour',
    from: '2026-05-14',
    to: '2026-05-16',
    zone: 'UTC',
    until: '2026-05-15T10:07:33.400Z',
  },
  { subject: cafe, bucket: 'week', from: '2026-05-01', to: '2026-05-31', zone: 'UTC', until: '2026-05-15T10:00:00Z' },
  { subject: menu, bucket: 'day', from: '2026-06-01', to: '2026-06-30', zone: 'UTC', until: '2026-05-15T10:00:00Z' },
  { subject: organisation, bucket: 'day', from: '2026-05-14', to: '2026-05-16', zone: 'UTC', bots: 'include' },
  ...[
    {
      subject: organisation,
      bucket: 'week',
      from: '2025-01-01',
      to: '2025-12-31',
      only: { device: 'Tablet' },
    } as const,
    { subject: spring, bucket: 'month', from: '2024-11-10', to: '2025-02-20', only: { country: 'DE' } } as const,
    { subject: cafe, bucket: 'day', from: '2026-05-13', to: '2026-05-17', only: { referrer: 'Direct' } } as const,
    { subject: menu, bucket: 'hour', from: '2026-05-15', to: '2026-05-15', only: { country: '' } } as const,
  ].map((question) => ({ ...question, zone: 'Asia/Kathmandu' })),
]

/** Spans in which clocks change: a source that cannot follow them is held to what is written by hand below. */
const overClockChanges: readonly HistoryAsked[] = [
  { subject: organisation, bucket: 'hour', from: '2025-03-09', to: '2025-03-09', zone: 'America/New_York' },
  { subject: organisation, bucket: 'day', from: '2025-10-30', to: '2025-11-04', zone: 'America/New_York' },
  { subject: cafe, bucket: 'hour', from: '2025-04-06', to: '2025-04-06', zone: 'Australia/Lord_Howe' },
  { subject: menu, bucket: 'day', from: '2025-10-01', to: '2025-10-31', zone: 'Australia/Lord_Howe' },
  { subject: spring, bucket: 'month', from: '2025-01-01', to: '2025-12-31', zone: 'America/New_York' },
]

export function describeHistories(tested: Tested): void {
  const { bots, clockChanges, filters } = tested.abilities
  const answerable = [...asked, ...(clockChanges ? overClockChanges : [])].filter(
    (one) => (bots || one.bots === undefined) && (filters || one.only === undefined),
  )

  describe('with histories', () => {
    it.each(answerable)(
      'as a plain count does: $subject by $bucket, $from to $to in $zone, until $until, bots $bots, only $only',
      async (question) => {
        const last = await historyFrom(await sourceFor(tested, question), question)
        const expected = historyOf(fixture, question)
        // Only codes have a timeline of hours everywhere: a gap is honest, a wrong figure is not.
        const mayBeUnknown = !tested.abilities.additions && question.bucket === 'hour' && question.subject.kind !== 'qr'
        expect(toldBy(last)).toEqual(
          mayBeUnknown ? expected.buckets.map((bucket) => ({ ...bucket, scans: undefined })) : expected.buckets,
        )
        expectVisitors(last, expected.visitors, tested.abilities.additions)
      },
    )

    it('of hours where clocks go forward and back, as counted by hand', async () => {
      const busyHours = async (day: string) => {
        const question: HistoryAsked = { subject: poster, bucket: 'hour', from: day, to: day, zone: 'America/New_York' }
        const { buckets } = await historyFrom(await sourceFor(tested, question), question)
        return { hours: buckets.length, busy: busy(buckets) }
      }
      expect(await busyHours('2025-03-09')).toEqual({ hours: 23, busy: ['2025-03-09T01:00 1', '2025-03-09T03:00 1'] })
      expect(await busyHours('2025-11-02')).toEqual({ hours: 25, busy: ['2025-11-02T01:00 1', '2025-11-02T01:00 1'] })
    })

    it('of days where clocks change, as counted by hand', async () => {
      const question: HistoryAsked = {
        subject: { kind: 'campaign', id: 'by-hand' },
        bucket: 'day',
        from: '2025-11-01',
        to: '2025-11-03',
        zone: 'America/New_York',
      }
      const { buckets } = await historyFrom(await sourceFor(tested, question), question)
      expect(buckets.map(({ date, scans }) => `${date} ${scans}`)).toEqual([
        '2025-11-01 0',
        '2025-11-02 2',
        '2025-11-03 0',
      ])
    })

    it('with the exact visitors of a span that is one period, and never a sum of others', async () => {
      // Ben and Ann on 2 November 2025, Ann again in March and April, Ben in April: two people all year.
      const question: HistoryAsked = {
        subject: { kind: 'campaign', id: 'by-hand' },
        bucket: 'month',
        from: '2025-01-01',
        to: '2025-12-31',
        zone: 'UTC',
      }
      const { visitors } = await historyFrom(await sourceFor(tested, question), question)
      expect(visitors).toEqual(tested.abilities.additions ? { atLeast: 2, atMost: 2 } : undefined)
    })

    it('of unknown ids refused with a sentence and status 404', async () => {
      for (const kind of ['qr', 'campaign', 'client'] as const) {
        const question: HistoryAsked = { subject: { kind, id: 'nobody' }, bucket: 'day', ...aDay }
        const source = await sourceFor(tested, question)
        await expect(historyFrom(source, question)).rejects.toMatchObject({ name: 'Problem', status: 404 })
      }
    })
  })
}

const aDay = { from: '2026-05-15', to: '2026-05-15', zone: 'UTC' }
const DAY = 86_400_000

function sourceFor(tested: Tested, { until, to }: HistoryAsked): Promise<ReportSource> {
  return tested.at(until === undefined ? Date.parse(to) + 3 * DAY : Date.parse(until))
}

/** The last snapshot, with what is true of all of them seen to. */
async function historyFrom(source: ReportSource, asked: HistoryAsked): Promise<KnownHistory> {
  let last: KnownHistory | undefined
  for await (const snapshot of source.history(toQuestion(asked))) {
    expect(snapshot.seconds === undefined).toBe(snapshot.coming === 0)
    last = snapshot
  }
  expect(last?.coming).toBe(0)
  return last!
}

function toQuestion({ subject, bucket, from, to, zone, until, bots, only }: HistoryAsked): HistoryQuestion {
  const period = spanOf(from, to, zone, { bucket })
  return {
    subject,
    period,
    until: until === undefined ? period.to : Date.parse(until),
    includeBots: bots === 'include',
    filter: only,
  }
}

function toldBy({ buckets }: KnownHistory) {
  return buckets.map(({ date, from, scans }) => ({ date, start: new Date(from).toISOString(), scans }))
}

/** Exactly how many there were; without additions also bounds between which they lie, or nothing. */
function expectVisitors({ visitors }: KnownHistory, counted: number, exactly: boolean): void {
  const { atLeast, atMost } = visitors ?? { atLeast: exactly ? NaN : 0, atMost: Infinity }
  expect(Math.min(atLeast, counted)).toBe(atLeast)
  expect(Math.max(atMost, counted)).toBe(exactly ? atLeast : atMost)
}

function busy(buckets: KnownHistory['buckets']): string[] {
  return buckets.filter(({ scans }) => scans !== undefined && scans > 0).map(({ date, scans }) => `${date} ${scans}`)
}
