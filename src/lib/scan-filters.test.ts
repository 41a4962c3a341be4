import { expect, test } from 'vitest'
import { filtersInWords, filtersOn } from './scan-filters.ts'

test('filters are told by what they let through, the unknown as such', () => {
  expect(filtersOn({ device: 'Mobile', country: 'DE', region: '' })).toEqual([
    { name: 'country', value: 'Germany' },
    { name: 'region', value: 'Unknown region' },
    { name: 'device', value: 'Mobile' },
  ])
  expect(filtersInWords({ referrer: 'Direct', country: '' })).toBe('only Unknown country, Direct')
  expect(filtersInWords({})).toBe('')
})
