import { afterEach, expect, test } from 'vitest'
import { filterParams, parseFilters } from './filters.ts'
import { NOTHING_HELD, hold } from './held.ts'

afterEach(() => hold(NOTHING_HELD))

const only = (search: string) => parseFilters(new URLSearchParams(search)).only

test('what is held is on, whatever the address says', () => {
  hold({ ...NOTHING_HELD, only: { country: 'DE', device: 'Mobile' } })
  expect(only('')).toEqual({ country: 'DE', device: 'Mobile' })
  expect(only('country=FR&device=Desktop&referrer=Direct')).toEqual({
    country: 'DE',
    device: 'Mobile',
    referrer: 'Direct',
  })
  expect(filterParams({ ...parseFilters(new URLSearchParams()), only: {} }).has('country')).toBe(false)
})

test('a place within the one that is held can be chosen, one in another cannot', () => {
  hold({ ...NOTHING_HELD, only: { country: 'DE' } })
  expect(only('region=Bavaria&city=Munich')).toEqual({ country: 'DE', region: 'Bavaria', city: 'Munich' })
  expect(only('country=DE&region=Bavaria')).toEqual({ country: 'DE', region: 'Bavaria' })
  expect(only('country=FR&region=Brittany')).toEqual({ country: 'DE' })
  hold({ ...NOTHING_HELD, only: { device: 'Mobile' } })
  expect(only('country=DE&region=Bavaria&device=Desktop')).toEqual({
    country: 'DE',
    region: 'Bavaria',
    device: 'Mobile',
  })
  hold({ ...NOTHING_HELD, only: { country: 'DE', region: 'Bavaria' } })
  expect(only('region=Berlin&city=Berlin')).toEqual({ country: 'DE', region: 'Bavaria' })
})
