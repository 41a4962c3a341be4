import { expect, test } from 'vitest'
import { trendSortedBy, trendTable, withTrends } from './trend.ts'

const days = (...last: number[]) => [...Array.from({ length: 30 - last.length }, () => 0), ...last]
const rows = withTrends(
  [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  [
    { id: 'b', scans: days(1, 2, 4), before: 9 },
    { id: 'gone', scans: days(5), before: 5 },
    { id: 'c', scans: days(3), before: 0 },
  ],
)

test('a row has the trend that is told of it, and none had no scan', () => {
  expect(rows.map(({ id, trend }) => [id, trend?.scans, trend?.before])).toEqual([
    ['a', 0, 0],
    ['b', 7, 9],
    ['c', 3, 0],
  ])
  expect(rows[1]!.trend!.byDay).toEqual(days(1, 2, 4))
})

test('rows are sorted by scans, and by how many came on top', () => {
  expect(rows.map(trendSortedBy.days)).toEqual([0, 7, 3])
  expect(rows.map(trendSortedBy.change)).toEqual([0, -2, 3])
})

test('what is taken away before anything is told has empty cells, not noughts', () => {
  const cells = (row: object) => trendTable.map(({ value }) => value(row))
  expect(cells(rows[1]!)).toEqual([7, 9])
  expect(cells({ id: 'b' })).toEqual([null, null])
})
