import { describe, expect, test } from 'vitest'
import { periodOf, spanOf } from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Figures } from '#src/api/figures.ts'
import { isUnknown } from '#src/charts/lines/data.ts'
import { linesInView, nameIn, toLines, toTable, type Known } from './select.ts'

/** Wednesday noon of the week of 11 May 2026. */
const asOf = Date.parse('2026-05-13T12:00:00Z')
const week = periodOf('week', '2026-05-11', 'UTC')

function known(
  id: string,
  scans: readonly number[],
  told: Partial<Figures> = {},
  kind: 'qr' | 'client' | 'tag' = 'qr',
): Known {
  const timeline = scans.map((count, day): TimelineEntry => ({ date: `2026-05-${11 + day}`, scans: count }))
  const figures: Figures = {
    period: week,
    asOf,
    isRefreshing: false,
    knownFrom: undefined,
    knownUntil: undefined,
    isUnknown: false,
    scans: scans.reduce((sum, count) => sum + count, 0),
    visitors: undefined,
    visitorBounds: undefined,
    madeAt: undefined,
    timeline,
    compared: undefined,
    comparison: undefined,
    ...told,
  }
  return { subject: { kind, id }, name: id, look: 0, figures, timeline: figures.timeline }
}

describe('the lines', () => {
  test('have all buckets of the period; the day that goes on is unfinished, later ones are gaps', () => {
    const lines = toLines([known('a', [40, 30, 6]), known('b', [0, 5, 1])])!
    expect(lines.points.map(({ state }) => state)).toEqual([
      'whole',
      'whole',
      'unfinished',
      'toCome',
      'toCome',
      'toCome',
      'toCome',
    ])
    expect(lines.points.slice(0, 4).map(({ scans }) => scans)).toEqual([
      [40, 0],
      [30, 5],
      [6, 1],
      [undefined, undefined],
    ])
    expect(lines.points[0]?.name).toBe('Monday 11 May 2026')
  })

  test('are as unfinished as the oldest of their figures', () => {
    const older = known('b', [5, 1], { asOf: Date.parse('2026-05-12T09:00:00Z') })
    const { points } = toLines([known('a', [40, 30, 6]), older])!
    expect(points.slice(0, 3).map(({ state, scans }) => [state, ...scans])).toEqual([
      ['whole', 40, 5],
      ['unfinished', 30, 1],
      ['toCome', undefined, undefined],
    ])
  })

  test('break off with the scans: in a day that is unfinished, and behind it none is known', () => {
    const asOf = Date.parse('2026-05-15T12:00:00Z')
    const knownUntil = Date.parse('2026-05-12T18:13:00Z')
    const { points } = toLines([known('a', [40, 30], { asOf, knownUntil }), known('b', [0, 5], { asOf, knownUntil })])!
    expect(points.slice(0, 6).map(({ state, scans }) => [state, ...scans])).toEqual([
      ['whole', 40, 0],
      ['unfinished', 30, 5],
      ['whole', undefined, undefined],
      ['whole', undefined, undefined],
      ['whole', undefined, undefined],
      ['toCome', undefined, undefined],
    ])
    expect(points.slice(0, 6).map(isUnknown)).toEqual([false, false, true, true, true, false])
  })

  test('are of those whose timeline is known', () => {
    const none = known('none', [3], { timeline: undefined })
    expect(toLines([none, known('a', [1])])?.lines.map(({ name }) => name)).toEqual(['a'])
    expect(toLines([none])).toBeUndefined()
  })
})

describe('the lines in view', () => {
  test('are added up where the address says so, into the day that goes on', () => {
    const both = [known('a', [40, 30, 6]), known('b', [0, 5, 1])]
    expect(
      linesInView(both, true)
        ?.points.slice(0, 4)
        .map(({ scans }) => scans),
    ).toEqual([
      [40, 0],
      [70, 5],
      [76, 6],
      [undefined, undefined],
    ])
    expect(linesInView(both, false)).toEqual(toLines(both))
  })

  test('in weeks begin on the axis where the period does', () => {
    // Wednesday 6 to Tuesday 19 May: five days, a week, two days.
    const period = spanOf('2026-05-06', '2026-05-19', 'UTC', { bucket: 'week' })
    const timeline = [
      { date: '2026-05-04', scans: 5 },
      { date: '2026-05-11', scans: 7 },
    ]
    const { points } = toLines([known('a', [], { period, timeline })])!
    expect(points.map(({ date, state, scans }) => [date, state, ...scans])).toEqual([
      ['2026-05-06', 'whole', 5],
      ['2026-05-11', 'unfinished', 7],
      ['2026-05-18', 'toCome', undefined],
    ])
    expect(points[0]?.name).toBe('6–10 May 2026')
  })
})

describe('the table', () => {
  const compared = {
    from: '2026-05-04T00:00:00Z',
    to: '2026-05-06T12:00:00Z',
    whole: false,
    totalScans: 50,
  }

  test('tells scans, shares of their sum, change and the busiest day of each', () => {
    const table = toTable([known('a', [40, 30, 6], { comparison: compared, visitors: 60 }), known('b', [0, 20, 4])])
    // 76 and 24 of 100; 76 against 50 is 52 % more.
    expect(table.sum).toBe(100)
    expect(table.rows.map(({ scans, share }) => [scans, share])).toEqual([
      [76, '76.0%'],
      [24, '24.0%'],
    ])
    expect(table.rows[0]).toMatchObject({
      visitors: 60,
      change: { kind: 'up', text: '52% more' },
      busiest: { name: 'Mon 11 May', scans: 40 },
    })
    expect(table.rows[1]).toMatchObject({ visitors: undefined, change: undefined, busiest: { name: 'Tue 12 May' } })
    expect(table.against).toBe('4–6 May 2026, up to 12:00')
  })

  test('compares the part of the period that the source could cut', () => {
    const { rows } = toTable([known('a', [40, 30, 6], { comparison: { ...compared, scansCompared: 25 } })])
    expect(rows[0]?.change).toEqual({ kind: 'down', text: '50% fewer' })
  })

  test('compares averages of a day where there are more days before', () => {
    const { rows, against, isADay } = toTable([
      known('a', [40, 30, 5], { comparison: { ...compared, whole: true, days: { own: 2.5, before: 10 } } }),
    ])
    // 30 against 5 a day, and 50 in all.
    expect(rows[0]?.change).toEqual({ kind: 'up', text: '500% more' })
    expect(rows[0]?.before).toEqual({ scans: 50, change: 5 })
    expect(against).toBe('4–6 May 2026, up to 12:00, by the average day (2.5 days against 10)')
    expect(isADay).toBe(true)
  })

  test('says of a busiest day that goes on that it does', () => {
    expect(toTable([known('a', [1, 2, 9])]).rows[0]?.busiest).toEqual({ name: 'Wed 13 May so far', scans: 9 })
    expect(toTable([known('a', [0, 0, 0])]).rows[0]?.busiest).toBeUndefined()
    // Over, but scans break off within it.
    const knownUntil = Date.parse('2026-05-12T18:13:00Z')
    expect(toTable([known('a', [1, 9], { knownUntil })]).rows[0]?.busiest?.name).toBe('Tue 12 May so far')
  })

  test('has no shares where a scan of one may be a scan of another', () => {
    const { areAlike, addsUp, rows } = toTable([known('menu', [4]), known('lark', [6], {}, 'client')])
    expect([areAlike, addsUp]).toEqual([false, false])
    expect(rows.map(({ share }) => share)).toEqual(['', ''])
  })

  test('nor of tags, of which a code may have several', () => {
    const { addsUp, rows } = toTable([known('poster', [4], {}, 'tag'), known('window', [4], {}, 'tag')])
    expect(addsUp).toBe(false)
    expect(rows.map(({ share }) => share)).toEqual(['', ''])
  })

  test('nor where nothing is known, though all are of one kind', () => {
    const { areAlike, addsUp, rows } = toTable([
      known('a', [], { isUnknown: true }),
      known('b', [], { isUnknown: true }),
    ])
    expect([areAlike, addsUp]).toEqual([true, false])
    expect(rows.map(({ scans, share }) => [scans, share])).toEqual([
      [undefined, ''],
      [undefined, ''],
    ])
  })
})

test('a subject is named by its answer, a code only by our own server', () => {
  const meta = { asOf: '2026-05-13T12:00:00Z' }
  const answer = (data: object) => ({ status: 200, message: '', data, meta }) as unknown as Parameters<typeof nameIn>[0]
  expect(nameIn(answer({ clientId: 'lark', clientName: 'Bistro Lark' }))).toBe('Bistro Lark')
  expect(nameIn(answer({ campaignId: 'spring', name: '' }))).toBe('spring')
  expect(nameIn(answer({ qrId: 'menu', title: 'Menu' }))).toBe('Menu')
  expect(nameIn(answer({ qrId: 'menu' }))).toBeUndefined()
})
