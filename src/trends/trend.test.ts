import { expect, test } from 'vitest'
import { standing, type ListSpec } from '#src/lib/list-index.ts'
import { sortedByTrend, trendTable, trendsOf, type TrendColumn } from './trend.ts'

interface Row {
  readonly id: string
  readonly name: string
}

const rows: readonly Row[] = [
  { id: 'a', name: 'Third' },
  { id: 'b', name: 'First' },
  { id: 'c', name: 'Second' },
]
const all = { knownUntil: undefined, zone: 'UTC' }
const trendOf = trendsOf({
  ...all,
  isBeforeKnown: true,
  none: { scans: 0, before: 0 },
  byId: new Map([
    ['b', { scans: 7, before: 9 }],
    ['gone', { scans: 5, before: 5 }],
    ['c', { scans: 3, before: 0 }],
  ]),
})
const spec: ListSpec<Row, 'name' | TrendColumn> = {
  searched: ({ name }) => [name],
  usual: { column: 'name', descending: false },
  sortedBy: { name: ({ name }) => name, days: undefined, change: undefined },
}

test('a row has the trend that is told of it, and none had no scan', () => {
  expect(rows.map(trendOf)).toMatchObject([
    { scans: 0, before: 0 },
    { scans: 7, before: 9 },
    { scans: 3, before: 0 },
  ])
})

test('rows are sorted by scans, and by how many came on top', () => {
  const { sortedBy } = sortedByTrend(spec, trendOf)
  expect(rows.map(sortedBy.days!)).toEqual([0, 7, 3])
  expect(rows.map(sortedBy.change!)).toEqual([0, -2, 3])
})

test('until they have come rows stand as usual, and what else they are sorted by stays the same', () => {
  const wanted = { column: 'change', descending: true } as const
  expect(standing(sortedByTrend(spec, undefined), wanted)).toEqual({
    sort: { column: 'name', descending: false },
    order: { by: spec.sortedBy.name, descending: false },
  })
  const come = sortedByTrend(spec, trendOf)
  expect(standing(come, wanted).sort).toEqual(wanted)
  // The index knows by these what it has sorted and folded already.
  expect(come.sortedBy.name).toBe(spec.sortedBy.name)
  expect(come.searched).toBe(spec.searched)
})

test('what is taken away before anything is told has empty cells, not noughts', () => {
  expect(trendTable(trendOf).map(({ value }) => value(rows[1]!))).toEqual([7, 9])
  expect(trendTable(undefined).map(({ value }) => value(rows[1]!))).toEqual([null, null])
})

test('where the days before are not all known, nothing rose or fell, nor had any of them none', () => {
  const unknown = trendsOf({
    ...all,
    isBeforeKnown: false,
    none: { scans: 0, before: undefined },
    byId: new Map([['b', { scans: 7, before: undefined }]]),
  })
  expect(rows.map((row) => unknown(row).before)).toEqual([undefined, undefined, undefined])
  expect(trendTable(unknown).map(({ value }) => value(rows[1]!))).toEqual([7, null])
  const { sortedBy } = sortedByTrend(spec, unknown)
  expect(sortedBy.change).toBeUndefined()
  expect(rows.map(sortedBy.days!)).toEqual([0, 7, 0])
})

test('where nothing is known of the days, none rose or fell, and their cells are empty', () => {
  const unknown = trendsOf({
    ...all,
    isBeforeKnown: false,
    none: { scans: undefined, before: undefined },
    byId: new Map(),
  })
  expect(trendTable(unknown).map(({ value }) => value(rows[1]!))).toEqual([null, null])
  const { sortedBy } = sortedByTrend(spec, unknown)
  expect(rows.map(sortedBy.days!)).toEqual([0, 0, 0])
  expect(sortedBy.change).toBeUndefined()
})

test('where scans break off it is said', () => {
  const brokenOff = { isBeforeKnown: true, none: { scans: 0, before: 0 }, byId: new Map(), zone: 'Europe/Berlin' }
  expect(trendsOf({ ...brokenOff, knownUntil: Date.parse('2026-11-27T17:13:00Z') }).knownUntil).toBe(
    'The last scan of all came on 27 Nov 2026, 18:12; what has happened since is not known here.',
  )
  expect(trendOf.knownUntil).toBeUndefined()
})
