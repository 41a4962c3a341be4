import { expect, test } from 'vitest'
import type { Changes } from '#contract/changes.ts'
import { changesTable, isCut, toChangeLists } from './select.ts'

const answer: Changes = {
  from: '2026-04-01T00:00:00.000Z',
  to: '2026-04-15T12:00:00.000Z',
  rose: [
    { id: 'Pune', name: 'Pune', region: 'Maharashtra', country: 'IN', scans: 1_500, before: 1_200 },
    { id: 'Ulm', name: 'Ulm', region: '', country: 'DE', scans: 3, before: 0 },
  ],
  fell: [{ id: 'Kiel', name: 'Kiel', region: 'Schleswig-Holstein', country: 'DE', scans: 30, before: 40 }],
  counts: { rose: 2, fell: 1, same: 7 },
}

test('each city says where it lies, by how much it changed, and from what', () => {
  const { rose, fell } = toChangeLists('city', answer)
  expect(rose).toMatchObject([
    { name: 'Pune', detail: 'Maharashtra, India', difference: '+300', change: '25% more' },
    // From nothing there is no percentage.
    { name: 'Ulm', detail: 'Germany', difference: '+3', change: 'new' },
  ])
  expect(fell).toMatchObject([{ name: 'Kiel', difference: '−10', change: '25% fewer' }])
})

test('countries have the names of the reader’s language, and what is not known says so', () => {
  const named = (by: 'country' | 'referrer' | 'qr', id: string, name = '') =>
    toChangeLists(by, { ...answer, rose: [{ id, name, scans: 2, before: 1 }] }).rose[0]?.name
  expect(named('country', 'DE')).toBe('Germany')
  expect(named('country', '')).toBe('Unknown')
  expect(named('referrer', '')).toBe('Direct')
  expect(named('qr', 'a1', '')).toBe('a1')
})

test('of more that changed than are told it is said', () => {
  expect(isCut(toChangeLists('city', answer))).toBe(false)
  expect(isCut(toChangeLists('city', { ...answer, counts: { rose: 2, fell: 51, same: 7 } }))).toBe(true)
})

test('taken away, they go from the largest rise to the largest fall', () => {
  expect(changesTable('city', toChangeLists('city', answer)).rows).toEqual([
    ['Pune', 'Maharashtra, India', 1_500, 1_200, 300],
    ['Ulm', 'Germany', 3, 0, 3],
    ['Kiel', 'Schleswig-Holstein, Germany', 30, 40, -10],
  ])
})

test('where there are more days before, by the average of a day', () => {
  const code = { id: 'a', name: 'A', scans: 22, before: 31 }
  const lists = toChangeLists('qr', { ...answer, rose: [code], fell: [], days: { own: 11, before: 31 } })
  expect(lists.rose).toMatchObject([{ told: { scans: '2', before: '1' }, difference: '+1', change: '100% more' }])
  const { columns, rows } = changesTable('qr', lists)
  expect(columns[0]).toMatchObject({ name: 'qr_id', heading: 'Id' })
  expect(columns.at(-1)).toMatchObject({ name: 'difference_a_day', heading: 'Difference a day' })
  // Taken away, scans stay as they were counted.
  expect(rows).toEqual([['a', 'A', '', 22, 31, 1]])
})

test.each([
  ['qr', 'qr_id'],
  ['campaign', 'campaign_id'],
  ['client', 'client_id'],
  ['country', 'country_code'],
  ['device', 'name'],
] as const)('taken away, each %s has the id that tells it apart', (by, first) => {
  expect(changesTable(by, toChangeLists(by, answer)).columns[0]).toMatchObject({ name: first })
})
