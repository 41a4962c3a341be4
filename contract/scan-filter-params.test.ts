import * as v from 'valibot'
import { expect, test } from 'vitest'
import { periodParams } from './reporting.ts'
import { scanFilterOf } from './scan-filter-params.ts'
import type { ScanFilter } from './scan-filter.ts'

const complaints = (query: ScanFilter) =>
  (v.safeParse(periodParams, query).issues ?? []).map((issue) => `${v.getDotPath(issue)} ${issue.message}`)

test('no parameter is no filter, and an empty one asks for what is not known', () => {
  expect(scanFilterOf({})).toBeUndefined()
  expect(scanFilterOf({ country: '' })).toEqual({ country: '' })
  expect(scanFilterOf(v.parse(periodParams, { period: 'day', country: 'DE', region: '', device: 'Mobile' }))).toEqual({
    country: 'DE',
    region: '',
    device: 'Mobile',
  })
})

test('a country is a code of two capital letters, a device a word of the answers, all else any short text', () => {
  expect(complaints({ country: 'DE', city: 'Köln', device: 'Mobile', referrer: 'Direct' })).toEqual([])
  for (const country of ['de', 'Germany', 'DEU', ' ']) {
    expect(complaints({ country })).toEqual([
      'country must be an ISO 3166-1 code of two capital letters, such as DE, or empty for scans whose country is not known',
    ])
  }
  for (const device of ['mobile', 'Phone', 'Mobile ', '']) {
    expect(complaints({ device })).toEqual([
      'device must be one of Mobile, Desktop, Tablet, TV, Other, Unknown, written like this',
    ])
  }
  expect(complaints({ city: 'x'.repeat(256) })).toEqual([])
  expect(complaints({ referrer: 'x'.repeat(257) })).toEqual(['referrer must have at most 256 characters'])
})

test('a region or city needs its country, for its name alone may be in several', () => {
  expect(() => scanFilterOf({ region: 'Georgia' })).toThrow(
    'region is given without country, but the same region may be in several: add its country.',
  )
  expect(() => scanFilterOf({ city: 'Paris', device: 'Mobile' })).toThrow('city is given without country')
  expect(scanFilterOf({ country: 'FR', city: 'Paris' })).toEqual({ country: 'FR', city: 'Paris' })
})
