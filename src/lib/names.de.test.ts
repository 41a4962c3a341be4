import { describe, expect, test } from 'vitest'
import { formatAge } from './ages.ts'
import { statusInWords } from './client-status.ts'
import { countryName } from './countries.ts'
import { formatDuration } from './durations.ts'
import { findZones } from './find-zones.ts'
import { filtersInWords, filtersOn } from './scan-filters.ts'
import { formatOffset, formatZoneRegion } from './zone-details.ts'
import { formatZone } from './zones.ts'

describe('lengths of time', () => {
  test.each([
    [59_999, 'seit weniger als einer Minute'],
    [60_000, 'seit 1 Minute'],
    [59 * 60_000, 'seit 59 Minuten'],
    [3_600_000, 'seit 1 Stunde'],
    [7_300_000, 'seit 2 Stunden'],
  ])('what is %d ms old is so %s', (milliseconds, words) => {
    expect(`seit ${formatAge(milliseconds)}`).toBe(words)
  })

  test.each([
    [12, '15 Sekunden'],
    [60, '1 Minute'],
    [61, '2 Minuten'],
    [2 * 3_600, '2 Stunden'],
  ])('%d seconds are told as %s', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words)
  })
})

test('a country has its German name', () => {
  expect(['DE', 'US', ''].map(countryName)).toEqual(['Deutschland', 'Vereinigte Staaten', 'Unbekannt'])
})

test('a status is told in German, one of the source’s own as it is', () => {
  expect(['ACTIVE', 'on_hold', 'Inactive', 'VIP', ''].map(statusInWords)).toEqual([
    'Aktiv',
    'Ruhend',
    'Inaktiv',
    'Vip',
    '',
  ])
})

test('filters are told in German, but names as the source has them', () => {
  expect(filtersOn({ country: 'DE', region: '', city: 'Munich', device: 'Mobile', referrer: 'Direct' })).toEqual([
    { name: 'country', value: 'Deutschland' },
    { name: 'region', value: 'Unbekannte Region' },
    { name: 'city', value: 'Munich' },
    { name: 'device', value: 'Mobil' },
    { name: 'referrer', value: 'Direkt' },
  ])
  expect(filtersInWords({ referrer: 'news.example', country: '' })).toBe('nur Unbekanntes Land, news.example')
})

describe('a zone', () => {
  test('has its region in German', () => {
    expect(formatZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
    expect(formatZoneRegion('America/Argentina/Buenos_Aires')).toBe('Amerika, Argentinien')
    expect(formatOffset('Asia/Kolkata', 0)).toBe('UTC+05:30')
  })

  test('is found by its region in German, and by the name that it has everywhere', () => {
    const zones = ['Asia/Kolkata', 'Europe/Berlin']
    expect(findZones(zones, 'asien')).toEqual(['Asia/Kolkata'])
    expect(findZones(zones, 'europe')).toEqual(['Europe/Berlin'])
  })
})
