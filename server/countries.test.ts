import { expect, test } from 'vitest'
import { countryCode, countryCodes, countryCounts } from './countries.ts'

test('country names lead to one code each, former codes to none', () => {
  const [names, codes] = countryCodes()
  const codeOf = (name: string) => codes[names.indexOf(name)]
  expect(codeOf('united states')).toBe('US')
  expect(codeOf('united kingdom')).toBe('GB')
  expect(codeOf('bosnia and herzegovina')).toBe('BA')
  expect(codeOf('türkiye')).toBe('TR')
  expect(codeOf('turkey')).toBe('TR')
  expect(codes).not.toContain('UK')
  expect(codes).not.toContain('SU')
})

test.each([
  ['United States', 'US'],
  ['us', 'US'],
  ['USA', 'US'],
  ['UK', 'GB'],
  [' germany ', 'DE'],
  ['Kosovo', 'XK'],
  ['Congo Republic', 'CG'],
  ['Atlantis', 'Atlantis'],
  ['qq', 'qq'],
  ['Unknown', ''],
  ['ZZ', ''],
  ['', ''],
])('%j is the country %j', (given, code) => {
  expect(countryCode(given)).toBe(code)
})

test('counts name every country in English, the most scanned first, and keep what is not recognised', () => {
  expect(
    countryCounts([
      { value: '', scans: 2 },
      { value: 'Atlantis', scans: 2 },
      { value: 'DE', scans: 5 },
    ]),
  ).toEqual([
    { country: 'Germany', scans: 5, countryCode: 'DE' },
    { country: 'Atlantis', scans: 2, countryCode: '' },
    { country: 'Unknown', scans: 2, countryCode: '' },
  ])
})
