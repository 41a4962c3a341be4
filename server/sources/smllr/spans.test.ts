import { describe, expect, test } from 'vitest'
import { periodOf, spanOf, type CalendarPeriod } from '#contract/period.ts'
import type { CampaignReport, ClientReport, Summary } from '#contract/reporting.ts'
import { coverOf, merge, type AnsweredPart } from './spans.ts'
import type { PeriodEndpoint } from './questions.ts'

const AFTER = Date.parse('2030-01-01T00:00:00Z')

function cover(date: string, last: string, endpoint: PeriodEndpoint = 'summary', until = AFTER): string[] {
  const bucket = endpoint === 'qr' ? ('day' as const) : undefined
  return coverOf(endpoint, spanOf(date, last, 'UTC', { bucket }), until).map(({ name, date }) => `${name} ${date}`)
}

describe('a span is put together from as few periods as there are', () => {
  test('whole years, months and weeks, and days for the rest', () => {
    // Thursday 30 October 2025 to Wednesday 4 February 2026.
    expect(cover('2025-10-30', '2026-02-04')).toEqual([
      'day 2025-10-30',
      'day 2025-10-31',
      'month 2025-11-01',
      'month 2025-12-01',
      'month 2026-01-01',
      'day 2026-02-01',
      'day 2026-02-02',
      'day 2026-02-03',
      'day 2026-02-04',
    ])
    expect(cover('2024-12-30', '2025-12-31')).toEqual(['day 2024-12-30', 'day 2024-12-31', 'year 2025-01-01'])
    // The last 30 days on Monday 23 November 2026: six questions, five of which are never asked again.
    expect(cover('2026-10-25', '2026-11-23')).toEqual([
      'day 2026-10-25',
      'week 2026-10-26',
      'week 2026-11-02',
      'week 2026-11-09',
      'week 2026-11-16',
      'day 2026-11-23',
    ])
  })

  test('of a code no longer ones than its timeline can be cut from', () => {
    expect(cover('2025-01-01', '2026-01-01', 'qr')).toHaveLength(13)
    const hours = spanOf('2026-05-11', '2026-05-12', 'UTC')
    expect(coverOf('qr', hours, AFTER).map(({ name }) => name)).toEqual(['day', 'day'])
  })

  test('what has not begun is not asked for; of what is all to come, the first', () => {
    expect(cover('2026-05-14', '2026-05-20', 'summary', Date.parse('2026-05-15T12:00:00Z'))).toEqual([
      'day 2026-05-14',
      'day 2026-05-15',
    ])
    expect(cover('2031-05-14', '2031-05-20', 'summary', AFTER)).toEqual(['day 2031-05-14'])
  })
})

function part<Data>(period: CalendarPeriod, data: Data, asOf = AFTER) {
  return { period, asked: period, answer: { data, asOf } }
}
const day = (date: string) => periodOf('day', date, 'UTC')
const TWO_DAYS = spanOf('2026-05-14', '2026-05-15', 'UTC')

function visitors(...counts: (number | null)[]): Summary {
  const parts = counts.map((uniqueVisitors, i) =>
    part(day(`2026-05-${14 + i}`), { totalScans: 10, uniqueVisitors, topDevices: [], topCountries: [] }),
  )
  return merge('summary', TWO_DAYS, parts).data
}

describe('visitors are not added up', () => {
  test('there are no fewer than in any part, and no more than in all', () => {
    expect(visitors(7, 5)).toMatchObject({
      totalScans: 20,
      uniqueVisitors: null,
      visitorBounds: { atLeast: 7, atMost: 12 },
    })
  })

  test('they are known where only one part has any', () => {
    expect(visitors(7, 0)).toMatchObject({ uniqueVisitors: 7 })
    expect(visitors(7, 0)).not.toHaveProperty('visitorBounds')
  })

  test('nothing is said of them where a part does not tell', () => {
    expect(visitors(7, null)).toMatchObject({ uniqueVisitors: null })
    expect(visitors(7, null)).not.toHaveProperty('visitorBounds')
  })
})

describe('the best code of a campaign', () => {
  const best = (...parts: readonly CampaignReport['topPerformingQr'][]) =>
    merge(
      'campaign',
      TWO_DAYS,
      parts.map((topPerformingQr, i) =>
        part(day(`2026-05-${14 + i}`), {
          campaignId: 'spring',
          name: 'Spring',
          aggregatedScans: topPerformingQr === null ? 0 : 9,
          topPerformingQr,
        }),
      ),
    ).data.topPerformingQr

  test('is known where it is the best of each part with scans', () => {
    expect(best({ id: 'a', scans: 5 }, { id: 'a', scans: 4 })).toEqual({ id: 'a', scans: 9 })
    expect(best({ id: 'a', scans: 5 }, null)).toEqual({ id: 'a', scans: 5 })
  })

  test('is not where it changes: nobody knows what each had where it was not the best', () => {
    expect(best({ id: 'a', scans: 5 }, { id: 'b', scans: 9 })).toBeNull()
  })
})

describe('how fresh the whole is', () => {
  const whole = (first: number, second: number, more: object = {}) => {
    const client: ClientReport = { clientId: 'north', clientName: 'North', totalScans: 1, activeQrs: 2 }
    const parts: AnsweredPart<'client'>[] = [
      part(day('2026-05-14'), client, first),
      { ...part(day('2026-05-15'), client, second), answer: { data: client, asOf: second, ...more } },
    ]
    return merge('client', TWO_DAYS, parts)
  }
  const at = (time: string) => Date.parse(time)

  test('as its growing part; the days before it do not grow old', () => {
    expect(whole(at('2026-05-15T01:00:00Z'), at('2026-05-15T12:00:00Z')).asOf).toBe(at('2026-05-15T12:00:00Z'))
  })

  test('once all is over, as the last that was read', () => {
    expect(whole(at('2026-05-15T01:00:00Z'), at('2026-05-18T12:00:00Z')).asOf).toBe(at('2026-05-18T12:00:00Z'))
  })

  test('it is being renewed, or the source does not answer, where that is so for a part', () => {
    const since = at('2026-05-15T12:30:00Z')
    expect(whole(1, 2, { refreshing: true })).toMatchObject({ refreshing: true })
    expect(whole(1, 2, { unavailableSince: since })).toMatchObject({ unavailableSince: since })
  })
})
