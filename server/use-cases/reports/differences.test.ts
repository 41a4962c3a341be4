import { expect, test } from 'vitest'
import type { ReportContent } from '#contract/report-content.ts'
import { differencesBetween } from './differences.ts'
import { COMPARED, CONTENT } from './testing/content.ts'

function changed(change: Partial<ReportContent>): ReportContent {
  return { ...CONTENT, ...change }
}

test('the same figures have no difference, whatever is written about them', () => {
  expect(differencesBetween(CONTENT, changed({ title: 'Other', commentary: 'Other', approved: null }))).toEqual([])
})

test('a figure, a day, and a code that is new are told with what they were', () => {
  const { figures, timeline, bestCodes } = CONTENT
  const after = changed({
    figures: { ...figures!, scans: 5, visitors: { atLeast: 2, atMost: 4 } },
    timeline: {
      ...timeline!,
      buckets: [timeline!.buckets[0]!, { ...timeline!.buckets[1]!, scans: null }, { date: '2026-05-03', scans: 2 }],
    },
    bestCodes: { ...bestCodes!, rows: [...bestCodes!.rows, { id: 'door', name: 'Door', scans: 2 }], count: 2 },
  })
  expect(differencesBetween(CONTENT, after)).toEqual([
    { section: 'figures', key: 'scans', name: '', before: 3, after: 5 },
    { section: 'figures', key: 'visitorsAtMost', name: '', before: 2, after: 4 },
    { section: 'timeline', key: '2026-05-02T00:00:00.000Z', name: '2026-05-02', before: 2, after: null },
    { section: 'timeline', key: '2026-05-03', name: '2026-05-03', before: null, after: 2 },
    // All codes were listed, so it had none.
    { section: 'bestCodes', key: 'door', name: 'Door', before: 0, after: 2 },
  ])
})

test('that a first month is compared with nothing is no other figure than the 0 of an older version', () => {
  const older = changed({
    compared: COMPARED,
    figures: { ...CONTENT.figures!, before: { scans: 0, visitors: 0, scansCompared: null } },
  })
  const newer = changed({ compared: { ...COMPARED, began: '2026-05-12' } })
  expect(differencesBetween(older, newer)).toEqual([])
})

test('of a shortened list it is not known what the others had', () => {
  const before = changed({ devices: { ...CONTENT.devices!, count: 9 } })
  const after = changed({
    devices: { ...CONTENT.devices!, rows: [{ id: 'TV', name: 'TV', scans: 4 }], count: 9 },
  })
  expect(differencesBetween(before, after)).toEqual([
    { section: 'devices', key: 'TV', name: 'TV', before: null, after: 4 },
    { section: 'devices', key: 'Mobile', name: 'Mobile', before: 3, after: null },
  ])
})

test('a section that one of them does not have has not changed', () => {
  const { figures: _, ...without } = CONTENT
  expect(differencesBetween(CONTENT, without)).toEqual([])
  expect(differencesBetween(CONTENT, changed({ referrers: null }))).toEqual([])
})

test('of a version that left unknown cities out it is not known how many there were', () => {
  const places = CONTENT.places!
  const countries = { ...places.countries, rows: [{ id: 'DE', name: '', scans: 5 }], total: 5 }
  const before = changed({ places: { ...places, countries } })
  const unknown = { city: '', region: '', country: '', scans: 2 }
  const after = changed({
    places: { ...places, countries, cities: { rows: [...places.cities!.rows, unknown], count: 2, total: 5 } },
  })
  expect(differencesBetween(before, after)).toEqual([
    { section: 'places', key: '["","",""]', name: '', before: null, after: 2 },
  ])
})

test('an hour of the week that has another count is told by its place in the week', () => {
  const hours = (scans: number) => ({
    asOf: CONTENT.gatheredAt,
    scans: Array.from({ length: 168 }, (_, hour) => (hour === 34 ? scans : 1)),
    hours: Array.from({ length: 168 }, () => 4),
  })
  expect(differencesBetween(changed({ hours: hours(7) }), changed({ hours: hours(9) }))).toEqual([
    { section: 'hours', key: '34', name: '', before: 7, after: 9 },
  ])
})
