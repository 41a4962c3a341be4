import { describe, expect, test } from 'vitest'
import type { QrReport, Summary } from '#contract/reporting.ts'
import { answerFor } from '#src/testing/answers.ts'
import { canBeAskedFor, toPlaces } from './select.ts'

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

test('scans whose country is not known go no further', () => {
  expect(rows({ country: '', region: undefined })).toEqual({ level: 'country', rows: ['Unknown country 38'] })
})

test('the map shows the countries at every level, and which of them lead on', () => {
  const { countries, opens } = toPlaces(answer, { country: 'US', region: 'California' })
  expect(countries.parts.map(({ key, count }) => `${key} ${count}`)).toEqual(['US 49', ' 38', 'SG 9', 'FR 4'])
  expect(opens).toEqual(['US', 'SG'])
})

describe('of the organisation', () => {
  const span = { name: 'day', date: '2026-05-15', asOf: '2026-06-01T00:00:00.000Z' } as const
  const summary: Summary = {
    totalScans: 10,
    uniqueVisitors: 1,
    topDevices: [],
    topCountries: [
      { country: 'Deutschland', countryCode: 'DE', scans: 3 },
      { country: 'Atlantis', scans: 2 },
      { country: 'Unknown', countryCode: '', scans: 1 },
    ],
  }

  test('countries are told by code, by name where there is no code, and the unknown among them', () => {
    expect(toPlaces(answerFor(summary, span), everywhere)).toMatchObject({
      span: 'on Friday 15 May 2026',
      level: 'country',
      breakdown: {
        parts: [
          { key: 'DE', name: 'Germany', count: 3 },
          { key: 'Atlantis', name: 'Atlantis', count: 2 },
          { key: '', name: 'Unknown country', count: 1 },
        ],
        // Four that the source attributes to no country still count.
        total: 10,
        unlisted: 4,
      },
      leadsOn: [],
      opens: [],
    })
  })

  test('its places are there where it is asked about one country', () => {
    const geolocation = [place('DE', 'Bavaria', 'Munich', 2), place('DE', 'Berlin', 'Berlin', 1)]
    const filtered = answerFor({ ...summary, totalScans: 3, geolocation }, span)
    const { level, breakdown } = toPlaces(filtered, { country: 'DE', region: undefined })
    expect([level, ...breakdown.parts.map(({ name, count }) => `${name} ${count}`)]).toEqual([
      'region',
      'Bavaria 2',
      'Berlin 1',
    ])
  })
})

test('the page can be filtered by all but a country that only has a name', () => {
  expect(['DE', '', 'Atlantis'].map((key) => canBeAskedFor('country', key))).toEqual([true, true, false])
  expect(canBeAskedFor('region', 'Atlantis')).toBe(true)
})
