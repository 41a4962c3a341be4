import { describe, expect, test } from 'vitest'
import { toCumulative } from './cumulative.ts'
import type { LinesData } from './data.ts'
import { layoutOfLines } from './layout.ts'
import { linesTable } from './taken.ts'
import { pointInWords, summaryInWords } from './words.ts'

/** Two lines over three days: the second has a gap, the third day goes on. */
const data: LinesData = {
  bucket: 'day',
  lines: [
    { name: 'Menu', look: 0 },
    { name: 'Door', look: 1 },
  ],
  points: [
    { name: 'Monday 11 May 2026', date: '2026-05-11', state: 'whole', scans: [40, 1000] },
    { name: 'Tuesday 12 May 2026', date: '2026-05-12', state: 'whole', scans: [30, undefined] },
    { name: 'Wednesday 13 May 2026', date: '2026-05-13', state: 'unfinished', scans: [6, 5] },
    { name: 'Thursday 14 May 2026', date: '2026-05-14', state: 'toCome', scans: [undefined, undefined] },
  ],
}

describe('in words', () => {
  test('a bucket names what each line has in it', () => {
    const [monday, tuesday, wednesday, thursday] = data.points.map((point) => pointInWords(point, data.lines))
    expect(monday).toBe('Monday 11 May 2026: Menu 40; Door 1,000')
    expect(tuesday).toBe('Tuesday 12 May 2026: Menu 30; Door not known')
    expect(wednesday).toBe('Wednesday 13 May 2026: Menu 6 so far; Door 5 so far')
    expect(thursday).toBe('Thursday 14 May 2026: Menu still to come; Door still to come')
  })

  test('the whole tells of each line its sum and where it is highest', () => {
    expect(summaryInWords(data)).toBe(
      'Menu: 76 scans, highest: Monday 11 May 2026 with 40. ' +
        'Door: 1,005 scans as far as known, highest: Monday 11 May 2026 with 1,000.',
    )
  })
})

test('taken away, each line is a column, and what is not known is empty', () => {
  const { columns, rows } = linesTable(data)
  expect(columns.map(({ name }) => name)).toEqual(['start', 'Menu', 'Door', 'state'])
  expect(rows).toEqual([
    ['2026-05-11', 40, 1000, 'whole'],
    ['2026-05-12', 30, null, 'whole'],
    ['2026-05-13', 6, 5, 'so far'],
    ['2026-05-14', null, null, 'still to come'],
  ])
})

test('taken away, a bucket of which nothing is known is not called whole', () => {
  const [monday, tuesday] = data.points
  const { rows } = linesTable({ ...data, points: [monday!, { ...tuesday!, scans: [undefined, undefined] }] })
  expect(rows[1]).toEqual(['2026-05-12', null, null, 'not known'])
})

describe('added up', () => {
  test('each bucket of a line is the sum of all up to it; behind what is not known there is none, nor of what is to come', () => {
    const { points } = toCumulative(data)
    expect(points.map(({ scans }) => scans)).toEqual([
      [40, 1000],
      [70, undefined],
      [76, undefined],
      [undefined, undefined],
    ])
    expect(points.map(({ state }) => state)).toEqual(['whole', 'whole', 'unfinished', 'toCome'])
    // What it is made from stays as it was.
    expect(data.points[1]?.scans).toEqual([30, undefined])
  })

  test('in words it has the same totals, and no highest bucket', () => {
    expect(summaryInWords(toCumulative(data))).toBe('Menu: 76 scans. Door: 1,000 scans as far as known.')
  })
})

test('of a line nothing is said before it begins', () => {
  const points = data.points.map((point, at) => ({ ...point, scans: [point.scans[0], at < 2 ? null : 5] }))
  const later = { ...data, points }
  expect(pointInWords(points[1]!, later.lines)).toBe('Tuesday 12 May 2026: Menu 30')
  expect(pointInWords(points[2]!, later.lines)).toBe('Wednesday 13 May 2026: Menu 6 so far; Door 5 so far')
  // Which is no gap in what is known of it.
  expect(summaryInWords({ ...later, isCumulative: true })).toBe('Menu: 40 scans. Door: 5 scans.')
  expect(linesTable(later).rows[1]).toEqual(['2026-05-12', 30, null, 'whole'])
})

describe('names at the ends of lines', () => {
  test('never overlap, and stay beside the plot', () => {
    const points = data.points.slice(2)
    const { names, plot } = layoutOfLines({ ...data, points }, 1000)
    expect(names.map(({ line }) => line)).toEqual([0, 1])
    const [menu, door] = names.map(({ y }) => y) as [number, number]
    // Six and five of a thousand lie within two pixels of one another: no whole day before them is told.
    expect(door - menu).toBeGreaterThanOrEqual(16)
    // The lower one, eighteen pixels high, does not reach into the labels of the axis.
    expect(door + 9).toBeLessThanOrEqual(plot.top + plot.height)
  })

  test('stand behind the day that goes on, at the height of the last whole one', () => {
    const points = data.points.map((point, at) => (at === 1 ? { ...point, scans: [500, undefined] } : point))
    const { names, plot, bandWidth } = layoutOfLines({ ...data, points }, 1000)
    const byLine = names.toSorted((a, b) => a.line - b.line)
    // 500 and 1,000 of 1,000; the third of four days begins behind two.
    expect(byLine[0]!.y).toBeCloseTo(plot.top + plot.height / 2, 0)
    expect(byLine[1]!.y).toBeCloseTo(plot.top, 0)
    expect(byLine[0]!.x).toBeGreaterThan(plot.left + 2.5 * bandWidth)
  })

  test('have room beside the plot where lines reach its end, and none is lost where they do not', () => {
    // Ends at the third of four days; then at the last.
    expect(layoutOfLines(data, 1000).plot.width).toBeGreaterThan(900)
    const points = data.points.map((point) => ({ ...point, scans: [1, 2] }))
    const { names, plot } = layoutOfLines({ ...data, points }, 1000)
    expect(plot.width).toBeLessThan(1000 - 196)
    expect(Math.max(...names.map(({ x }) => x))).toBeLessThanOrEqual(1000 - 196)
  })

  test('stand behind what is not known', () => {
    // The second and the third of four days, of which the last is to come.
    const points = data.points.map((point, at) =>
      at === 0 ? point : { ...point, state: at === 3 ? point.state : 'whole', scans: [undefined, undefined] },
    )
    const { names, plot, bandWidth } = layoutOfLines({ ...data, points }, 1000)
    const hatched = plot.left + 3 * bandWidth
    expect(names.map(({ x }) => x > hatched && x < hatched + 20)).toEqual([true, true])
  })

  test('are left to a legend where there is no room, and where lines end below others', () => {
    expect(layoutOfLines(data, 360).names).toEqual([])
    expect(layoutOfLines({ ...data, endApart: true }, 1000).names).toEqual([])
  })
})
