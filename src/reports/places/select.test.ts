import { describe, expect, test } from 'vitest'
import type { QrReport } from '#contract/reporting.ts'
import { answerFor } from '#src/testing/answers.ts'
import { toPlaces } from './select.ts'

const place = (country: string, region: string, city: string, scans: number) => ({ country, region, city, scans })
const qr: QrReport = {
  qrId: 'q',
  timeline: [{ date: '2026-05-01', scans: 100 }],
  geolocation: [
    place('US', 'California', 'Los Angeles', 30),
    place('US', 'California', 'San Diego', 12),
    place('US', 'Texas', '', 5),
    place('US', '', 'Springfield', 2),
    place('SG', '', 'Singapore', 9),
    place('FR', '', '', 4),
    place('', '', '', 38),
  ],
  devices: [],
  referrers: [],
}
const answer = answerFor(qr, { name: 'month', date: '2026-05-01', asOf: '2026-06-01T00:00:00.000Z' })
const everywhere = { country: undefined, region: undefined }

function rows(drill: { country: string | undefined; region: string | undefined }) {
  const { level, breakdown, leadsOn } = toPlaces(answer, drill)
  const rows = breakdown.parts.map(({ key, name, count }) => `${name} ${count}${leadsOn.includes(key) ? ' ›' : ''}`)
  return { level, rows }
}

test('countries first, the unknown ones among them; rows that know more lead on', () => {
  expect(rows(everywhere)).toEqual({
    level: 'country',
    rows: ['United States 49 ›', 'Unknown country 38', 'Singapore 9 ›', 'France 4'],
  })
})

test('then the regions of a country, then the cities of a region', () => {
  expect(rows({ country: 'US', region: undefined })).toEqual({
    level: 'region',
    rows: ['California 42 ›', 'Texas 5', 'Unknown region 2 ›'],
  })
  expect(rows({ country: 'US', region: 'California' })).toEqual({
    level: 'city',
    rows: ['Los Angeles 30', 'San Diego 12'],
  })
  expect(rows({ country: 'US', region: '' })).toEqual({ level: 'city', rows: ['Springfield 2'] })
})

test('a country without regions goes straight to its cities', () => {
  expect(rows({ country: 'SG', region: undefined })).toEqual({ level: 'city', rows: ['Singapore 9'] })
})

describe('shares', () => {
  test('are of all scans of the code', () => {
    expect(toPlaces(answer, everywhere).breakdown).toMatchObject({ total: 100, unlisted: 0 })
  })

  test('within a country are of that country', () => {
    expect(toPlaces(answer, { country: 'US', region: undefined }).breakdown).toMatchObject({ total: 49, unlisted: 0 })
  })
})

test('a place that has no scans in this period is empty, not an error', () => {
  expect(rows({ country: 'NO', region: undefined }).rows).toEqual([])
})
