import { expect, test } from 'vitest'
import { answerFor } from '#src/testing/answers.ts'
import { toCountries } from './select.ts'

const span = { name: 'day', date: '2026-05-15', asOf: '2026-06-01T00:00:00.000Z' } as const
const summary = { uniqueVisitors: 1, topDevices: [] }

test('countries by code, by name where there is no code, and the unknown among them', () => {
  const topCountries = [
    { country: 'Deutschland', countryCode: 'DE', scans: 3 },
    { country: 'Atlantis', scans: 2 },
    { country: '', countryCode: '', scans: 1 },
  ]
  expect(toCountries(answerFor({ ...summary, totalScans: 6, topCountries }, span))).toEqual({
    span: 'on Friday 15 May 2026',
    breakdown: {
      parts: [
        { key: 'DE', name: 'Germany', count: 3 },
        { key: 'Atlantis', name: 'Atlantis', count: 2 },
        { key: '', name: 'Unknown', count: 1 },
      ],
      total: 6,
      unlisted: 0,
    },
  })
})

test('scans that a source attributes to no country still count', () => {
  const topCountries = [{ country: 'France', countryCode: 'FR', scans: 3 }]
  expect(toCountries(answerFor({ ...summary, totalScans: 10, topCountries }, span)).breakdown.unlisted).toBe(7)
})
