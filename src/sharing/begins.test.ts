import { expect, test } from 'vitest'
import { parseFilters } from '#src/url-state/filters.ts'
import { searchOf } from './begins.ts'

const IN_SIGHT = 'period=week&date=2026-11-25&compare=year&match=weekday&device=Mobile'
const search = (
  kind: 'client' | 'report',
  dates: 'free' | 'limited',
  { inSight = IN_SIGHT, zone = 'Europe/Berlin' } = {},
) => searchOf({ ...parseFilters(new URLSearchParams(inSight)), effectiveZone: zone }, { kind }, { dates })

test('a link opens with the dates, the comparison and the filters in sight, in the zone that they are seen in', () => {
  expect(Object.fromEntries(new URLSearchParams(search('client', 'free')))).toEqual({
    period: 'week',
    date: '2026-11-25',
    zone: 'Europe/Berlin',
    compare: 'year',
    match: 'weekday',
    device: 'Mobile',
  })
  expect(search('client', 'free', { inSight: '', zone: 'UTC' })).toBe('?zone=UTC')
})

test('one that is limited to dates has them by itself, and a report has all of its own', () => {
  expect(search('client', 'limited')).toBe('?device=Mobile')
  expect(search('client', 'limited', { inSight: 'period=week' })).toBe('')
  expect(search('report', 'free')).toBe('')
})
