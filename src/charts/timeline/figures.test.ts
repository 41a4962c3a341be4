import { expect, test } from 'vitest'
import { timelineTable } from './figures.ts'
import type { TimelinePoint } from './points.ts'

const point = (date: string, rest: Pick<TimelinePoint, 'scans' | 'state' | 'before'>): TimelinePoint => ({
  name: date,
  date,
  ...rest,
})

const points = [
  point('2026-05-13', {
    scans: 40,
    state: 'whole',
    before: { name: 'Wednesday 6 May 2026', date: '2026-05-06', scans: 32 },
  }),
  point('2026-05-14', { scans: undefined, state: 'whole', before: undefined }),
  point('2026-05-15', {
    scans: 6,
    state: 'unfinished',
    before: { name: 'Friday 8 May 2026', date: '2026-05-08', scans: 0 },
  }),
  point('2026-05-16', { scans: undefined, state: 'toCome', before: undefined }),
]

test('a timeline to take away tells gaps from nought, and parts from wholes', () => {
  const table = timelineTable({ bucket: 'day', points, series: 'This week', seriesBefore: 'Last week' })
  expect(table.columns.map(({ name }) => name)).toEqual(['start', 'scans', 'state', 'compared_with', 'compared_scans'])
  expect(table.rows).toEqual([
    ['2026-05-13', 40, 'whole', '2026-05-06', 32],
    ['2026-05-14', null, 'not known', null, null],
    ['2026-05-15', 6, 'so far', '2026-05-08', 0],
    ['2026-05-16', null, 'still to come', null, null],
  ])
})

test('without a comparison there are no columns for one', () => {
  const table = timelineTable({ bucket: 'hour', points, series: 'Today', seriesBefore: undefined })
  expect(table.columns.map(({ heading }) => heading)).toEqual(['Hour', 'Scans', 'State'])
  expect(table.rows[0]).toEqual(['2026-05-13', 40, 'whole'])
})

test('sums are not called by the name of counts', () => {
  const table = timelineTable({ bucket: 'day', points, series: '', seriesBefore: '', isCumulative: true })
  expect(table.columns.map(({ name }) => name)).toEqual([
    'start',
    'scans_added_up',
    'state',
    'compared_with',
    'compared_scans_added_up',
  ])
})

test('what is noted has a column, only where there is something', () => {
  const noted = points.map((point, at) => (at === 0 ? { ...point, notes: ['Posters up', 'Sale'] } : point))
  const { columns, rows } = timelineTable({
    bucket: 'day',
    points: noted,
    series: 'This week',
    seriesBefore: undefined,
  })
  expect(columns.at(-1)).toEqual({ name: 'notes', heading: 'Notes', kind: 'text' })
  expect(rows.map((row) => row.at(-1))).toEqual(['Posters up; Sale', null, null, null])
})
