import { expect, test } from 'vitest'
import type { Ranking } from '#contract/ranking.ts'
import { indexList } from '#src/lib/list-index.ts'
import { toTable } from '#src/lib/table.ts'
import { MOST_SCANNED, countsOf, specOf, takenColumns, takenRows, toRows } from './select.ts'

/** As the server answers: most scanned first, equal ones by id. */
const answer: Ranking = {
  totalScans: 40,
  compared: { from: '2026-04-01T00:00:00.000Z', to: '2026-04-15T12:00:00.000Z' },
  none: { scans: 4, before: 1 },
  rows: [
    { id: 'spring', name: 'Spring', scans: 20, before: 30 },
    { id: 'a', name: 'Été', scans: 8, before: 0 },
    { id: 'b', name: '', scans: 8, before: 7 },
    { id: 'night', name: 'Night', scans: 0, before: 2 },
  ],
}
const spec = specOf(undefined)
const rows = toRows(answer.rows)
const inOrder = (column: (typeof MOST_SCANNED)['column'], descending: boolean, query = '') =>
  indexList(rows, spec.searched)
    .select(query, { by: spec.sortedBy[column]!, descending })
    .map(({ id }) => id)

test('stands in the order of the answer, with ranks that equal ones share', () => {
  expect(inOrder(MOST_SCANNED.column, MOST_SCANNED.descending)).toEqual(['spring', 'a', 'b', 'night'])
  expect(Object.fromEntries(rows.map(({ id, rank }) => [id, rank]))).toEqual({
    spring: 1,
    a: 2,
    b: 2,
    night: undefined,
  })
})

test('is sorted by what came on top, lost most of all at last, and searched by name and id', () => {
  // +8, +1, −2, −10
  expect(inOrder('change', true)).toEqual(['a', 'b', 'night', 'spring'])
  expect(inOrder('before', true)).toEqual(['spring', 'b', 'night', 'a'])
  expect(inOrder('name', false)).toEqual(['b', 'a', 'night', 'spring'])
  expect(inOrder('scans', true, 'ete')).toEqual(['a'])
  expect(inOrder('scans', true, 'SPR')).toEqual(['spring'])
})

test('tells what had scans in the period from what had some only before', () => {
  expect(countsOf(answer)).toEqual({ scanned: 3, gone: 1 })
  expect(countsOf({ ...answer, rows: answer.rows.slice(0, 2) })).toEqual({ scanned: 2, gone: 0 })
})

test('is taken away with what belongs to no campaign, so that it adds up', () => {
  const table = toTable(takenColumns('campaigns', answer), takenRows('campaigns', rows.toReversed(), answer.none))
  expect(table.columns.map(({ name }) => name)).toEqual([
    'rank',
    'campaign_id',
    'name',
    'scans',
    'share',
    'scans_before',
    'difference',
  ])
  expect(table.rows).toEqual([
    [1, 'spring', 'Spring', 20, 0.5, 30, -10],
    [2, 'a', 'Été', 8, 0.2, 0, 8],
    [2, 'b', '', 8, 0.2, 7, 1],
    [null, 'night', 'Night', 0, 0, 2, -2],
    [null, '', 'No campaign', 4, 0.1, 1, 3],
  ])
})

test('where nothing is compared, only the period is told of', () => {
  const { compared: _, ...alone } = answer
  expect(takenColumns('qrs', alone).map(({ name }) => name)).toEqual(['rank', 'qr_id', 'title', 'scans', 'share'])
})

test('against more days it is sorted and taken away by what came on top a day', () => {
  const days = { own: 2, before: 30 }
  const inDays = (column: 'change') =>
    indexList(rows, specOf(days).searched)
      .select('', { by: specOf(days).sortedBy[column]!, descending: true })
      .map(({ id }) => id)
  // 10 − 1, 4 − 0, 4 − 0.23 and 0 − 0.067 a day.
  expect(inDays('change')).toEqual(['spring', 'a', 'b', 'night'])
  const columns = takenColumns('qrs', { ...answer, compared: { ...answer.compared!, days } })
  const table = toTable(columns, takenRows('qrs', rows.toReversed(), undefined))
  expect(table.columns.at(-1)?.name).toBe('difference_a_day')
  expect(table.rows.map((row) => row.at(-1))).toEqual([9, 4, 3.8, -0.067])
})
