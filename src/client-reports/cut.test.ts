import { expect, test } from 'vitest'
import { cutOf, isMatchedByDay } from './cut.ts'

const WEEK = { date: '2026-11-23', last: '2026-11-29' }
const YEAR = { date: '2026-01-01', last: '2026-12-31' }

test('buckets in sight are kept as long as they fit the dates', () => {
  expect(cutOf(WEEK, 'hour')).toEqual({ bucket: 'hour' })
  // Of a month there would be 744.
  expect(cutOf({ date: '2026-10-01', last: '2026-10-31' }, 'hour')).toEqual({})
  expect(cutOf(WEEK, undefined)).toEqual({})
  expect(cutOf({ ...WEEK, last: '' }, 'hour')).toEqual({})
})

test('days are matched, months are not', () => {
  expect(isMatchedByDay(WEEK, undefined)).toBe(true)
  expect(isMatchedByDay(YEAR, undefined)).toBe(false)
  expect(isMatchedByDay(YEAR, 'week')).toBe(true)
  expect(isMatchedByDay({ date: '', last: '' }, undefined)).toBe(false)
})
