import { describe, expect, test } from 'vitest'
import { periodOf, spanOf, type BucketName, type PeriodName } from '#contract/period.ts'
import { RIGHT_OF_PLOT, countTicks, labelWidth, timeTicks } from './ticks.ts'

describe('the count axis begins at nought and ends at or above the largest count', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [9, [0, 5, 10]],
    // Steps of 2.5 would be no whole scans; of 25 they are.
    [10, [0, 5, 10]],
    [100, [0, 25, 50, 75, 100]],
    [101, [0, 50, 100, 150]],
    [1_900, [0, 500, 1_000, 1_500, 2_000]],
    [81_234, [0, 25_000, 50_000, 75_000, 100_000]],
  ])('%i: %j', (largest, ticks) => {
    expect(countTicks(largest)).toEqual(ticks)
  })
})

function labels(name: PeriodName, date: string, width: number, zone = 'UTC') {
  const { bucket, buckets } = periodOf(name, date, zone)
  const points = buckets.map(({ date }) => ({ name: date, date, scans: 1, state: 'whole' as const, before: undefined }))
  return timeTicks({ bucket, points }, width, 40)
}

const text = (ticks: ReturnType<typeof labels>) => ticks.map((tick) => tick.label)

describe('the time axis has labels at natural places', () => {
  test('a day: every third hour, on a phone every sixth', () => {
    expect(text(labels('day', '2026-05-15', 1100))).toEqual([
      '00:00',
      '03:00',
      '06:00',
      '09:00',
      '12:00',
      '15:00',
      '18:00',
      '21:00',
    ])
    expect(text(labels('day', '2026-05-15', 280))).toEqual(['00:00', '06:00', '12:00', '18:00'])
  })

  test('the hour that comes twice where clocks go back is labelled once, and the hours after it keep their places', () => {
    // Berlin, 25 October 2026: 02:00 comes twice, so 03:00 is the fifth hour and not the fourth.
    const ticks = labels('day', '2026-10-25', 1100, 'Europe/Berlin')
    expect(ticks.slice(0, 3)).toEqual([
      { at: 0, label: '00:00' },
      { at: 4, label: '03:00' },
      { at: 7, label: '06:00' },
    ])
  })

  test('a week: each day, on a phone without its number', () => {
    expect(text(labels('week', '2026-05-15', 1100))).toEqual([
      'Mon 11',
      'Tue 12',
      'Wed 13',
      'Thu 14',
      'Fri 15',
      'Sat 16',
      'Sun 17',
    ])
    expect(text(labels('week', '2026-05-15', 280))).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
  })

  test('a month: the first and the Mondays, without the Monday that stands too near', () => {
    // May 2026 begins on a Friday, June on a Monday, November on a Sunday: 2 November is left out.
    expect(text(labels('month', '2026-05-15', 1100))).toEqual(['1 May', '4 May', '11 May', '18 May', '25 May'])
    expect(text(labels('month', '2026-06-15', 1100))).toEqual(['1 Jun', '8 Jun', '15 Jun', '22 Jun', '29 Jun'])
    expect(text(labels('month', '2026-11-15', 1100))).toEqual(['1 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov'])
  })

  test('a year: every month, on a phone every third', () => {
    expect(text(labels('year', '2026-05-15', 1100))).toHaveLength(12)
    expect(text(labels('year', '2026-05-15', 280))).toEqual(['Jan', 'Apr', 'Jul', 'Oct'])
  })
})

describe('spans of any length likewise', () => {
  const spanLabels = (date: string, last: string, bucket: BucketName, width: number) => {
    const { buckets } = spanOf(date, last, 'UTC', { bucket })
    const points = buckets.map(({ date }) => ({
      name: date,
      date,
      scans: 1,
      state: 'whole' as const,
      before: undefined,
    }))
    return text(timeTicks({ bucket, points }, width, 40))
  }

  test('hours of several days: midnight has the name of its day', () => {
    expect(spanLabels('2026-05-15', '2026-05-16', 'hour', 1100)).toEqual([
      'Fri 15',
      '06:00',
      '12:00',
      '18:00',
      'Sat 16',
      '06:00',
      '12:00',
      '18:00',
    ])
    expect(spanLabels('2026-05-11', '2026-05-17', 'hour', 300)).toEqual(['Mon 11', 'Wed 13', 'Fri 15', 'Sun 17'])
  })

  test('days of a quarter: the Mondays, on a phone the firsts of the months', () => {
    expect(spanLabels('2026-10-01', '2026-12-31', 'day', 1100).slice(0, 3)).toEqual(['5 Oct', '12 Oct', '19 Oct'])
    expect(spanLabels('2026-10-02', '2026-12-31', 'day', 200)).toEqual(['1 Nov', '1 Dec'])
  })

  test('months across new year: January has the name of its year', () => {
    expect(spanLabels('2025-12-01', '2026-11-30', 'month', 1100).slice(0, 3)).toEqual(['Dec', '2026', 'Feb'])
    expect(spanLabels('2025-12-01', '2026-11-30', 'month', 280)).toEqual(['2026', 'Apr', 'Jul', 'Oct'])
  })

  test('weeks: as many as there is room for', () => {
    expect(spanLabels('2026-01-05', '2026-07-05', 'week', 1100)).toHaveLength(13)
    expect(spanLabels('2026-01-05', '2026-07-05', 'week', 280)).toEqual(['5 Jan', '2 Mar', '27 Apr', '22 Jun'])
  })
})

test('at every width no label touches another or is cut at an edge', () => {
  for (const name of ['day', 'week', 'month', 'year'] as const) {
    for (let width = 200; width <= 1400; width += 7) {
      for (const date of ['2026-02-01', '2026-05-15', '2026-06-29', '2026-11-30']) {
        const ticks = labels(name, date, width)
        const band = width / periodOf(name, date, 'UTC').buckets.length
        let end = -40
        for (const { at, label } of ticks) {
          const start = (at + 0.5) * band - labelWidth(label) / 2
          expect(start, `${label} in the ${name} of ${date} at ${width}`).toBeGreaterThanOrEqual(end)
          end = start + labelWidth(label)
        }
        expect(end, `${name} of ${date} at ${width}`).toBeLessThanOrEqual(width + RIGHT_OF_PLOT)
        expect(ticks.length).toBeGreaterThan(1)
      }
    }
  }
})
